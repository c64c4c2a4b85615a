import { config } from '../../shared/district/config.ts';
import { communityOf, coversAny } from '../../shared/district/regions.ts';
import { decodeText } from '../../shared/imports/decode.ts';
import { readImport } from '../../shared/imports/import-file.ts';
import { eachRow, type RowError } from '../../shared/imports/read-sheet.ts';
import { codesListedIn } from '../code-directory.ts';
import { judgeRow, MOST_CODES, SHEET_COLUMNS, samePlace, type Wanted } from '../domain/code-sheet.ts';
import type { IssueTask } from '../domain/job.ts';
import { knownIndustries } from '../known-industries.ts';

export interface Plan {
  /** One code each, in the order of the sheet. */
  wanted: Wanted[];
  /** Rows whose place has a code in use already. */
  skipped: number;
  /** Rows of other communities, or that are no households. */
  passedOver: number;
  errors: RowError[];
  errorCount: number;
  encoding: string;
}

/** Errors an answer lists; whoever has more begins with these. */
const MOST_ERRORS = 100;
/** Directories read side by side. */
const AT_ONCE = 8;

export const directoryOf = ({ place }: Wanted): string => communityOf(place.regionCode) ?? place.regionCode;

async function placesInUse(directories: readonly string[]): Promise<Set<string>> {
  const places = new Set<string>();
  const open = [...directories];
  const read = async (): Promise<void> => {
    for (let next = open.pop(); next !== undefined; next = open.pop())
      for await (const code of codesListedIn(next))
        if (code.status !== 'replaced') places.add(samePlace(code));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, read));
  return places;
}

/**
 * What a sheet asks for, row by row. A sheet that was issued before asks for nothing: its places have their codes.
 * @throws DomainError `upload_unavailable`, `file_unreadable`, `file_too_long`, `too_large`
 */
export async function planIssue(
  staffId: string,
  mayIssueIn: readonly string[],
  { uploadId, communities }: IssueTask,
): Promise<Plan> {
  const { text, encoding } = decodeText(await readImport(staffId, uploadId, 'text/csv'));
  const regions = (await config('region')).filter(({ retired }) => !retired);
  const judge = {
    industries: await knownIndustries(),
    regions: new Map(regions.map((region) => [region.code, region])),
    allowed: (region: string) => coversAny(mayIssueIn, region),
    bounds: regions.find(({ level }) => level === 'district')?.bounds,
  };
  const plan: Plan = { wanted: [], skipped: 0, passedOver: 0, errors: [], errorCount: 0, encoding };
  const seen = new Set<string>();
  const refuse = (error: RowError): void => {
    plan.errorCount += 1;
    if (plan.errors.length < MOST_ERRORS) plan.errors.push(error);
  };
  eachRow(text, { columns: SHEET_COLUMNS, maxRows: MOST_CODES }, ({ line, cells, errors }) => {
    // The household list of a whole district is one file: rows of other communities are nobody's mistake.
    if (communities && !coversAny(communities, cells.region)) {
      plan.passedOver += 1;
      return;
    }
    const judged = judgeRow(cells, judge);
    const wrong = new Set(errors.map(({ column }) => column));
    const found = Array.isArray(judged) ? judged.filter(({ column }) => !wrong.has(column)) : [];
    for (const error of [...errors, ...found.map((each) => ({ line, ...each }))]) refuse(error);
    if (Array.isArray(judged) || errors.length > 0) return;
    if (communities && judged.kind !== 'household') {
      plan.passedOver += 1;
      return;
    }
    const place = samePlace(judged);
    if (seen.has(place)) refuse({ line, column: 'name', code: 'duplicate_row' });
    else plan.wanted.push(judged);
    seen.add(place);
  });
  const taken = await placesInUse([...new Set(plan.wanted.map(directoryOf))]);
  const rows = plan.wanted.length;
  plan.wanted = plan.wanted.filter((row) => !taken.has(samePlace(row)));
  plan.skipped = rows - plan.wanted.length;
  return plan;
}
