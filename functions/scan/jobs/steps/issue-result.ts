import { env } from '../../../shared/env.ts';
import { sheetOf } from '../../../shared/imports/cells.ts';
import type { Job } from '../../domain/job.ts';
import { printedUrl } from '../../domain/qr.ts';
import { spacedCode } from '../../domain/short-code.ts';
import { chunkOf } from '../chunks.ts';
import { keepFile } from '../files.ts';
import { partsOf } from '../job-repository.ts';

const HEADINGS = ['code', 'printed', 'url', 'kind', 'name', 'region'] as const;

/** What was issued, in the order of the sheet, for a registry or a printer of one's own. */
export async function writeResult(job: Job): Promise<void> {
  const rows: (readonly string[])[] = [HEADINGS];
  for await (const { step, codes = [] } of partsOf(job.id)) {
    const chunk = await chunkOf(job.id, step - 1);
    for (const [index, { kind, place }] of chunk.entries()) {
      const code = codes[index] ?? '';
      rows.push([
        code,
        spacedCode(code),
        printedUrl(env().PUBLIC_ORIGIN, code),
        kind,
        place.name,
        place.regionCode,
      ]);
    }
  }
  await keepFile(job.id, 'codes.csv', sheetOf(rows));
}
