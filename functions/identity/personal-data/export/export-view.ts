import * as z from 'zod';
import { iso, now } from '../../../shared/clock.ts';
import { notFound } from '../../../shared/errors.ts';
import {
  EXPORT_PARTS,
  type ExportRow,
  exportKey,
  findExport,
} from '../../../shared/personal-data/export-row.ts';
import { presignGet } from '../../../shared/storage/files.ts';

export const exportViewSchema = z.object({
  id: z.string(),
  status: z.enum(['running', 'ready']),
  /** Steps done of all there are: one for each keeper, one for packing. */
  done: z.number().int(),
  total: z.number().int(),
  /** Links are good for five minutes; ask again for new ones. */
  files: z.array(z.object({ name: z.string(), bytes: z.number().int(), url: z.string() })),
  startedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

export async function exportView(row: ExportRow): Promise<z.infer<typeof exportViewSchema>> {
  const { id, status, parts, files, startedAt, expiresAt } = row;
  const ready = status === 'ready';
  return {
    id,
    status,
    done: parts.length + (ready ? 1 : 0),
    total: EXPORT_PARTS.length + 1,
    files: ready
      ? await Promise.all(
          files.map(async ({ name, bytes }) => ({
            name,
            bytes,
            url: await presignGet(exportKey(id, name), name),
          })),
        )
      : [],
    startedAt,
    expiresAt,
  };
}

/** One's own copy that is not past its date. @throws DomainError `not_found`, for another person's too */
export async function requireExport(personId: string, id: string): Promise<ExportRow> {
  const row = await findExport(personId);
  if (row?.id !== id || row.expiresAt <= iso(now())) throw notFound();
  return row;
}
