/** How often, as people say it; `CUSTOM` for what the other fields cannot say. */
export type RuleForm = {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'CUSTOM';
  interval?: number | null;
  /** Of a week: MO … SU. */
  days?: string[];
  /** Of a month: 1 … 31, −1 for its last. */
  monthDays?: number[];
  until?: string | null;
  rule?: string;
};

const SIMPLE =
  /^FREQ=(DAILY|WEEKLY|MONTHLY)(?:;INTERVAL=(\d{1,2}))?(?:;BYDAY=([A-Z,]+))?(?:;BYMONTHDAY=([-\d,]+))?(?:;UNTIL=(\d{8}))?$/;

/** A rule in the form's own fields. */
export function ruleFields(rule: string): RuleForm {
  const [, freq, interval = '1', days, monthDays, until] = SIMPLE.exec(rule) ?? [];
  const fits = freq === 'WEEKLY' ? !monthDays : freq === 'MONTHLY' ? !days : !days && !monthDays;
  if (freq === undefined || !fits) return { freq: 'CUSTOM', rule };
  return {
    freq: freq as RuleForm['freq'],
    interval: Number(interval),
    days: days?.split(',') ?? [],
    monthDays: monthDays?.split(',').map(Number) ?? [],
    until: until ? `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6)}` : null,
    rule,
  };
}

/** The rule that the fields say. */
export function ruleText({ freq, interval, days = [], monthDays = [], until, rule }: RuleForm): string {
  if (freq === 'CUSTOM') return rule ?? '';
  return [
    `FREQ=${freq}`,
    interval && interval > 1 ? `INTERVAL=${interval}` : '',
    freq === 'WEEKLY' && days.length > 0 ? `BYDAY=${days.join()}` : '',
    freq === 'MONTHLY' && monthDays.length > 0 ? `BYMONTHDAY=${monthDays.join()}` : '',
    until ? `UNTIL=${until.slice(0, 10).replaceAll('-', '')}` : '',
  ]
    .filter(Boolean)
    .join(';');
}
