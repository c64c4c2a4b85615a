import { readCell, writeCell } from '../../shared/imports/cells.ts';
import { PERIODS, type Rule } from './rule.ts';

/** The columns of a sheet of rules. A blank version means "whatever is in force". */
export const RULE_COLUMNS = [
  'id',
  'version',
  'subject',
  'currency',
  'trigger',
  'points',
  'months',
  'budget',
  'cap_day',
  'cap_month',
  'cap_year',
  'valid_from',
  'valid_until',
  'approval',
  'text_zh',
  'text_en',
  'evidence_zh',
  'evidence_en',
] as const;
type Column = (typeof RULE_COLUMNS)[number];
export type RuleCells = Partial<Record<Column, string>>;

function cellsOf(rule: Rule): Record<Column, string | number | undefined> {
  const material = rule.subject === 'resident' && rule.currency === 'material' ? rule : undefined;
  return {
    id: rule.id,
    version: rule.version,
    subject: rule.subject,
    currency: rule.currency,
    trigger: rule.trigger,
    points: rule.points,
    months: material?.months,
    budget: material?.budget,
    cap_day: rule.cap?.day,
    cap_month: rule.cap?.month,
    cap_year: rule.cap?.year,
    valid_from: rule.valid?.from,
    valid_until: rule.valid?.until,
    approval: rule.approval,
    text_zh: rule.text.zh,
    text_en: rule.text.en,
    evidence_zh: rule.evidence?.zh,
    evidence_en: rule.evidence?.en,
  };
}

/** With a byte order mark, without which the usual spreadsheet reads Chinese as something else. */
export function rulesAsCsv(rules: readonly Rule[]): string {
  const lines = rules.map((rule) => {
    const cells = cellsOf(rule);
    return RULE_COLUMNS.map((column) => writeCell(cells[column])).join(',');
  });
  return `\uFEFF${[RULE_COLUMNS.join(','), ...lines, ''].join('\r\n')}`;
}

/** Digits alone are a number; everything else stays a text, which the schema then refuses where it wants one. */
const numberIn = (text: string): number | string => (/^-?\d{1,9}$/.test(text) ? Number(text) : text);

/** Fields under one name, or nothing when none of them is filled in. */
function together(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined);
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

/** What a row of a sheet says, for `ruleSchema` to judge. */
export function candidateOf(cells: RuleCells): Record<string, unknown> {
  const text = (column: Column): string | undefined => readCell(cells[column]?.trim() ?? '') || undefined;
  const number = (column: Column): number | string | undefined => {
    const cell = text(column);
    return cell === undefined ? undefined : numberIn(cell);
  };
  const caps = PERIODS.map((period) => [period, number(`cap_${period}`)] as const);
  return (
    together({
      id: text('id'),
      version: number('version'),
      subject: text('subject'),
      currency: text('currency'),
      trigger: text('trigger'),
      points: number('points'),
      months: number('months'),
      budget: number('budget'),
      cap: together(Object.fromEntries(caps)),
      valid: together({ from: text('valid_from'), until: text('valid_until') }),
      approval: text('approval'),
      text: together({ zh: text('text_zh'), en: text('text_en') }),
      evidence: together({ zh: text('evidence_zh'), en: text('evidence_en') }),
    }) ?? {}
  );
}
