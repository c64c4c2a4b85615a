import { type RuleForm, ruleFields, ruleText } from './rule-form.ts';

type Texts = { zh: string; en: string };

export type Point = {
  id?: string;
  kind: 'check' | 'number';
  text: Texts;
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
  to: { unit: string } | { role: 'grid_worker' };
  minutes?: number | null;
  sheet: Point[];
  paused: boolean;
  next?: { date: string; at: string };
  missed: string[];
  version: number;
};

/** The form asks "a grid worker or a unit?" and then "which unit?"; the API has one `to`. */
export type PlanForm = Omit<Plan, 'to' | 'rule'> &
  RuleForm & { target: 'grid_worker' | 'unit'; unit?: string; to?: Plan['to'] };

export const toForm = (plan: Plan): PlanForm => ({
  ...plan,
  ...ruleFields(plan.rule),
  ...('unit' in plan.to ? { target: 'unit', unit: plan.to.unit } : { target: 'grid_worker' }),
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
  const to = form.target === 'unit' ? { unit: form.unit } : { role: 'grid_worker' };
  return {
    ...Object.fromEntries(FIELDS.map((field) => [field, form[field]])),
    to,
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
