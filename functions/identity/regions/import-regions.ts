import * as z from 'zod';
import { readBoundaries } from '../../shared/district/boundaries/boundary-rows.ts';
import { type Region, regionSchema } from '../../shared/district/schemas.ts';
import { DomainError } from '../../shared/errors.ts';
import { localizedSchema, type StaffIdentity } from '../../shared/http/contract.ts';
import { decodeText } from '../../shared/imports/decode.ts';
import { type ImportType, readImport } from '../../shared/imports/import-file.ts';
import { type ImportPlan, planImport } from './domain/import-plan.ts';
import { rowsOfGeoJson, rowsOfSheet } from './domain/import-rows.ts';
import { levelOf, type RegionChange } from './domain/region-edit.ts';
import { ROWS_A_REGION, regionsBelow, writeRegions } from './region-repository.ts';

const rowErrorSchema = z.object({ line: z.number(), column: z.string().optional(), code: z.string() });
export const importedSchema = z.object({
  dryRun: z.boolean(),
  encoding: z.string(),
  rows: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  /** The first rows that would change something. */
  first: z.array(
    z.object({
      line: z.number(),
      code: z.string(),
      level: regionSchema.shape.level,
      name: localizedSchema,
      change: z.enum(['added', 'changed']),
      boundary: z.boolean(),
    }),
  ),
  errors: z.array(rowErrorSchema),
  errorCount: z.number(),
  warnings: z.array(rowErrorSchema),
  warningCount: z.number(),
});
export type Imported = z.infer<typeof importedSchema>;

const FIRST = 20;
const MOST_LISTED = 200;
/** One transaction takes 100 rows, one of them the audit log's. */
const A_TRANSACTION = Math.floor(99 / ROWS_A_REGION);
const AT_ONCE = 4;

function tell(plan: ImportPlan, encoding: string, dryRun: boolean): Imported {
  const changes = plan.judged.flatMap(({ line, change }) => (change ? [{ line, ...change }] : []));
  const added = changes.filter(({ before }) => !before).length;
  const wrong = new Set(plan.errors.map(({ line }) => line)).size;
  return {
    dryRun,
    encoding,
    rows: plan.judged.length,
    added,
    changed: changes.length - added,
    unchanged: plan.judged.length - changes.length - wrong,
    first: changes.slice(0, FIRST).map(({ line, before, after, shape }) => ({
      line,
      code: after.code,
      level: levelOf(after.code),
      name: after.name,
      change: before ? 'changed' : 'added',
      boundary: shape !== undefined,
    })),
    errors: plan.errors.slice(0, MOST_LISTED),
    errorCount: plan.errors.length,
    warnings: plan.warnings.slice(0, MOST_LISTED),
    warningCount: plan.warnings.length,
  };
}

/** Level by level, so that an import that breaks off leaves no region without the one above. */
async function write(changes: readonly RegionChange[]): Promise<void> {
  for (const length of [6, 9, 12, 14]) {
    const level = changes.filter(({ after }) => after.code.length === length);
    const parts = Array.from({ length: Math.ceil(level.length / A_TRANSACTION) }, (_, part) =>
      level.slice(part * A_TRANSACTION, (part + 1) * A_TRANSACTION),
    );
    let next = 0;
    const lane = async () => {
      for (let part = parts[next++]; part; part = parts[next++]) await writeRegions(part);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }
}

const named = (regions: readonly Region[]) => new Map(regions.map((region) => [region.code, region]));

/**
 * Takes a file of regions: with one bad row nothing is stored. A file larger than one transaction is written in
 * several; one that broke off in between is sent again and goes on, because rows that are so already change nothing.
 * @throws DomainError `upload_unavailable`, `file_unreadable`, `file_too_long`, `import_refused`, `stale_version`
 */
export async function importRegions(
  { uploadId, contentType, dryRun }: { uploadId: string; contentType: ImportType; dryRun: boolean },
  staff: StaffIdentity,
): Promise<Imported> {
  const { text, encoding } = decodeText(await readImport(staff.id, uploadId, contentType));
  const rows = contentType === 'text/csv' ? rowsOfSheet(text) : rowsOfGeoJson(text);
  const district = (staff.regions[0] ?? '').slice(0, 6);
  const [regions, boundaries] = await Promise.all([regionsBelow(district), readBoundaries(district, true)]);
  const shapes = new Map([...boundaries].map(([code, { shape }]) => [code, shape]));
  const plan = planImport(rows, { regions: named(regions), shapes }, staff.regions);
  if (!dryRun && plan.errors.length > 0) {
    const fields = plan.errors.slice(0, MOST_LISTED).map(({ line, column, code }) => ({
      path: ['line', line, column].filter(Boolean).join(' '),
      message: code,
    }));
    throw new DomainError('import_refused', { count: plan.errors.length }, fields);
  }
  if (!dryRun) await write(plan.judged.flatMap(({ change }) => change ?? []));
  return tell(plan, encoding, dryRun);
}
