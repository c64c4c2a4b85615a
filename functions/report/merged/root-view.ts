import * as z from 'zod';
import { isCode } from '../../shared/errors.ts';
import { publicKey } from '../../shared/media/uploads.ts';
import type { Report } from '../domain/report.ts';
import { type ReportFile, reportFile } from '../report-repository.ts';

export const rootSchema = z.object({
  status: z.string(),
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  unit: z.string().optional(),
  steps: z.array(
    z.object({
      at: z.iso.datetime(),
      action: z.string(),
      byRole: z.string(),
      note: z.string().optional(),
      photos: z.array(z.object({ url: z.string(), thumbUrl: z.string() })),
    }),
  ),
});

const picture = (id: string) => ({
  url: `/${publicKey(id, 'full')}`,
  thumbUrl: `/${publicKey(id, 'thumb')}`,
});

/**
 * The progress of a report, for those whose own was merged into it. Words and pictures only of the work that was done:
 * what its reporter wrote, and what was written to them, is theirs. Neither its id nor its link is in it.
 */
export function rootView({ report, steps, photos }: ReportFile): z.infer<typeof rootSchema> {
  const cleared = new Set(photos.flatMap(({ status, uploadId }) => (status === 'cleared' ? [uploadId] : [])));
  return {
    status: report.status,
    createdAt: report.createdAt,
    dueAt: report.dueAt ?? null,
    ...(report.unit ? { unit: report.unit.name } : {}),
    steps: steps.map(({ at, action, byRole, note, photos: ids = [] }) => {
      const done = action === 'finished' && byRole !== 'resident';
      return {
        at,
        action,
        byRole,
        ...(done && note ? { note } : {}),
        photos: done ? ids.filter((id) => cleared.has(id)).map(picture) : [],
      };
    }),
  };
}

/** @returns undefined when it was merged into nothing, or into what nobody reported */
export async function rootOf({
  status,
  mergedInto,
}: Report): Promise<z.infer<typeof rootSchema> | undefined> {
  if (status !== 'merged' || mergedInto === undefined) return undefined;
  try {
    return rootView(await reportFile(mergedInto));
  } catch (error) {
    if (isCode(error, 'not_found')) return undefined;
    throw error;
  }
}
