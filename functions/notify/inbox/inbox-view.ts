import * as z from 'zod';
import { ALERTS, levelSchema } from '../../shared/events/alerts.ts';
import type { Language } from '../../shared/http/contract.ts';
import { keys } from '../../shared/table/keys.ts';
import { NOTICE_ID } from '../domain/notice-id.ts';
import { alertTitle, moveTitle, praiseTitle } from '../texts/words.ts';
import type { InboxPage } from './inbox-repository.ts';
import { aboutOf } from './matters.ts';

const noticeId = z.string().max(160).regex(NOTICE_ID);

const common = {
  id: noticeId,
  at: z.iso.datetime(),
  read: z.boolean(),
  /** In the reader's language. */
  title: z.string(),
  /** What kind of matter, and where; absent when that is gone. */
  about: z.string().optional(),
};
export const staffNoticeSchema = z.object({
  ...common,
  alert: z.enum([...ALERTS, 'praised']),
  level: levelSchema.optional(),
  /** Of everything but thanks. */
  orderId: z.string().optional(),
});
export const residentNoticeSchema = z.object({
  ...common,
  action: z.string(),
  /** Of everything but thanks. */
  reportId: z.string().optional(),
});

export const unreadSchema = z.object({
  count: z.number().int().min(0).max(99),
  /** 99 and more. */
  more: z.boolean(),
});

/** Which notices are read now: these, or all up to one. */
export const readBody = z.union([
  z.strictObject({ ids: z.array(noticeId).min(1).max(50) }),
  z.strictObject({ upTo: noticeId }),
]);
export type ReadBody = z.infer<typeof readBody>;

type StaffNotice = z.infer<typeof staffNoticeSchema>;
type ResidentNotice = z.infer<typeof residentNoticeSchema>;

export async function staffNotices({ items }: InboxPage, language: Language): Promise<StaffNotice[]> {
  const about = await aboutOf(
    items.flatMap(({ row }) => (row.kind === 'order' ? [keys.order(row.orderId)] : [])),
    language,
  );
  return items.flatMap(({ id, row }): StaffNotice[] => {
    const { at, readAt } = row;
    const said = { id, at, read: readAt !== undefined };
    if (row.kind === 'praise') return [{ ...said, title: praiseTitle('staff', language), alert: 'praised' }];
    if (row.kind !== 'order') return [];
    const { alert, level, orderId } = row;
    const words = about.get(orderId);
    return [
      {
        ...{ ...said, title: alertTitle(alert, language), alert, orderId },
        ...(level === undefined ? {} : { level }),
        ...(words === undefined ? {} : { about: words }),
      },
    ];
  });
}

export async function residentNotices({ items }: InboxPage, language: Language): Promise<ResidentNotice[]> {
  const about = await aboutOf(
    items.flatMap(({ row }) => (row.kind === 'report' ? [keys.report(row.reportId)] : [])),
    language,
  );
  return items.flatMap(({ id, row }): ResidentNotice[] => {
    const { at, readAt } = row;
    const said = { id, at, read: readAt !== undefined };
    if (row.kind === 'praise')
      return [{ ...said, title: praiseTitle('resident', language), action: 'praised' }];
    if (row.kind !== 'report') return [];
    const { action, reportId } = row;
    const words = about.get(reportId);
    return [
      {
        ...{ ...said, title: moveTitle(action, language), action, reportId },
        ...(words === undefined ? {} : { about: words }),
      },
    ];
  });
}
