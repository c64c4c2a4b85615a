import { type Rule, ruleSchema } from './rule.ts';

/** A rule as it was from one edit to the next. */
export interface RuleVersion {
  rule: Rule;
  at: string;
  /** Whose edit it was; absent for what the district's files say. */
  by?: string | undefined;
}

/** @throws ZodError for a row that no rule can be */
export function ruleVersionOf(item: Readonly<Record<string, unknown>>): RuleVersion {
  const { pk: _, sk: __, type: ___, at, by, ...rule } = item;
  return {
    rule: ruleSchema.parse(rule),
    at: String(at),
    ...(by === undefined ? {} : { by: String(by) }),
  };
}
