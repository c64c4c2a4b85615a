import * as z from 'zod';
import { iso, now } from '../../shared/clock.ts';
import { DomainError, type FieldError } from '../../shared/errors.ts';
import type { Language } from '../../shared/http/contract.ts';
import { wordsFor } from '../../shared/http/problem.ts';
import { MOST_STEPS } from '../../shared/kernel/commit.ts';
import { type Rule, ruleSchema } from '../domain/rule.ts';
import { candidateOf } from '../domain/rule-csv.ts';
import { nextVersion } from '../domain/rule-edit.ts';
import type { RuleVersion } from '../domain/rule-version.ts';
import { putRules, rulesAfter } from '../rows/rule-rows.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';

/** What one transaction holds. */
const AT_ONCE = MOST_STEPS;
/** Errors an answer lists; whoever has more begins with these. */
const MOST_ERRORS = 100;

export const importedSchema = z.object({
  dryRun: z.boolean(),
  created: z.array(z.string()),
  changed: z.array(z.string()),
  unchanged: z.number().int(),
});
export type Imported = z.infer<typeof importedSchema>;

type Judged = { version: RuleVersion | undefined; errors: FieldError[] };

function judge(
  { line, cells, wrong }: SheetRow,
  current: ReadonlyMap<string, Rule>,
  made: Omit<RuleVersion, 'rule'>,
  language: Language,
): Judged {
  const refused = (problems: readonly FieldError[]): Judged => ({
    version: undefined,
    errors: problems.map(({ path, message }) => ({
      path: ['line', line, path].join(' ').trim(),
      message: wordsFor(message, language) ?? message,
    })),
  });
  if (wrong) return refused([{ path: wrong.column, message: wrong.message }]);
  const said = candidateOf(cells);
  const before = current.get(String(said.id));
  const parsed = ruleSchema.safeParse({ ...said, version: said.version ?? before?.version ?? 1 });
  if (!parsed.success)
    return refused(
      parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    );
  try {
    return { version: nextVersion(before, parsed.data, made), errors: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refused(error.fields.length > 0 ? error.fields : [{ path: 'id', message: error.code }]);
  }
}

function twiceIn(rows: readonly SheetRow[]): FieldError[] {
  const seen = new Set<string>();
  return rows.flatMap(({ line, cells: { id = '' } }) => {
    const again = seen.has(id.trim());
    seen.add(id.trim());
    return again ? [{ path: `line ${line} id`, message: `${id} is in the sheet twice` }] : [];
  });
}

/**
 * All rows of a sheet or none: with one bad row nothing is stored. Up to 99 changes are one transaction; more are
 * several, and a sheet that was broken off in between goes on where it stopped when it is sent again, because rows
 * that say what is in force already change nothing.
 * @throws DomainError `sheet_unreadable`, `import_refused` naming line and column, `stale_version`
 */
export async function importRules(
  text: string,
  { by, dryRun, language }: { by: string; dryRun: boolean; language: Language },
): Promise<Imported> {
  const rows = readSheet(text);
  const current = new Map<string, Rule>();
  for await (const { rule } of rulesAfter()) current.set(rule.id, rule);
  const made = { at: iso(now()), by };
  const judged = rows.map((row) => judge(row, current, made, language));
  const errors = [...judged.flatMap((each) => each.errors), ...twiceIn(rows)];
  if (errors.length > 0)
    throw new DomainError('import_refused', { count: errors.length }, errors.slice(0, MOST_ERRORS));
  const versions = judged.flatMap(({ version }) => version ?? []);
  for (let from = 0; from < versions.length && !dryRun; from += AT_ONCE)
    await putRules(versions.slice(from, from + AT_ONCE));
  const ids = (first: boolean) =>
    versions.filter(({ rule }) => (rule.version === 1) === first).map(({ rule }) => rule.id);
  return { dryRun, created: ids(true), changed: ids(false), unchanged: rows.length - versions.length };
}
