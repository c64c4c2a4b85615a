import type { Names, RouteTarget } from '../api/records.ts';
import { type TargetForm, targetOf, toOf } from '../forms/target.ts';
import { type RuleForm, ruleFields, ruleText } from './rule-form.ts';

export type Point = {
  id?: string;
  kind: 'check' | 'number';
  text: Names;
  required?: boolean;
  photo?: boolean;
  unit?: string;
  least?: number | null;
  most?: number | null;
};

/** A plan of rounds, as the API answers it. */
export type Plan = {
  id: string;
  title: string;
  description: string;
  category: string;
  severity?: string;
  rule: string;
  start: string;
  time: string;
  workingDaysOnly: boolean;
  regions: string[];
  to: RouteTarget;
  minutes?: number | null;
  sheet: Point[];
  paused: boolean;
  next?: { date: string; at: string };
  missed: string[];
  version: number;
};

export type PlanForm = Omit<Plan, 'to' | 'rule'> & RuleForm & TargetForm & { to?: RouteTarget };

export const toForm = (plan: Plan): PlanForm => ({
  ...plan,
  ...ruleFields(plan.rule),
  ...targetOf(plan.to),
});

const present = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** Points keep their ids for ever: answers name them. A new one takes the first that is free. */
function withIds(points: readonly Point[]): Point[] {
  const taken = new Set(points.flatMap(({ id }) => id ?? []));
  const free = (): string => {
    for (let n = 1; ; n++) if (!taken.has(`p${n}`)) return `p${n}`;
  };
  return points.map((point) => {
    const id = point.id ?? free();
    taken.add(id);
    const { kind, text, required = true, photo = false, unit, least, most } = point;
    return {
      ...{ id, kind, text, required, photo },
      ...(kind === 'number'
        ? {
            unit: unit ?? '',
            ...(present(least) ? { least: least ?? 0 } : {}),
            ...(present(most) ? { most: most ?? 0 } : {}),
          }
        : {}),
    };
  });
}

const FIELDS = ['title', 'category', 'start', 'time', 'regions'] as const;

/** What the API takes of a form. */
export function planBody(data: Record<string, unknown>): Record<string, unknown> {
  const form = data as Partial<PlanForm>;
  return {
    ...Object.fromEntries(FIELDS.map((field) => [field, form[field]])),
    to: toOf(form),
    rule: ruleText(data as RuleForm),
    sheet: withIds(form.sheet ?? []),
    description: form.description ?? '',
    workingDaysOnly: form.workingDaysOnly ?? false,
    paused: form.paused ?? false,
    ...(present(form.minutes) ? { minutes: form.minutes } : {}),
    ...(form.severity ? { severity: form.severity } : {}),
    ...(form.version === undefined ? {} : { version: form.version }),
  };
}
