import type { Commit } from '../kernel/commit.ts';
import { writeFile } from '../storage/files.ts';
import {
  EXPORT_PARTS,
  type ExportFile,
  type ExportPart,
  exportKey,
  findExport,
  partName,
  putExport,
} from './export-row.ts';

/**
 * What a slice knows of the person, as a file; who writes the last one has the files packed. Told twice, the file
 * is written again with what is true then.
 * @param collect not called for an export that is over, or whose person is gone
 */
export async function writePart(
  { personId, exportId }: { personId: string; exportId: string },
  part: ExportPart,
  collect: () => Promise<ExportFile>,
): Promise<Commit> {
  const before = await findExport(personId);
  if (before?.id !== exportId || before.status !== 'running') return { steps: [] };
  const key = exportKey(exportId, partName(part));
  await writeFile(key, JSON.stringify(await collect(), undefined, 2), 'application/json');
  const parts = EXPORT_PARTS.filter((each) => each === part || before.parts.includes(each));
  const last = parts.length === EXPORT_PARTS.length;
  return {
    steps: [putExport({ ...before, parts, version: before.version + 1 }, before)],
    events: last ? [{ type: 'person.export_packing', payload: { personId, exportId, from: 0 } }] : [],
  };
}
