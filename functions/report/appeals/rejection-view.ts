import * as z from 'zod';
import { config } from '../../shared/district/config.ts';
import type { Report } from '../domain/report.ts';
import { appealUntil, canAppeal } from './domain/appeal.ts';

export const rejectionSchema = z.object({
  ground: z.string(),
  canAppeal: z.boolean(),
  until: z.iso.datetime().optional(),
  /** It was appealed and rejected again: who else can be called. */
  final: z.boolean(),
  hotline: z.string().optional(),
});

/** Why nothing is done about it, and what the reporter can still do. */
export async function rejectionView(
  report: Report,
  at: string,
): Promise<{ rejection?: z.infer<typeof rejectionSchema> }> {
  const { status, rejection, appealedAt } = report;
  if (status !== 'rejected' || !rejection) return {};
  const [district] = await config('district');
  const until = appealUntil(report);
  return {
    rejection: {
      ground: rejection.ground,
      canAppeal: canAppeal(report, at),
      ...(until ? { until } : {}),
      final: appealedAt !== undefined && appealedAt < rejection.at,
      ...(district?.hotline ? { hotline: district.hotline } : {}),
    },
  };
}
