import * as z from 'zod';
import { alertKindSchema, levelSchema } from '../../shared/events/alerts.ts';
import type { Language } from '../../shared/http/contract.ts';
import { keys } from '../../shared/table/keys.ts';
import { NOTICE_ID } from '../domain/notice-id.ts';
import { alertTitle, moveTitle } from '../texts/words.ts';
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
  alert: alertKindSchema,
  level: levelSchema.optional(),
  orderId: z.string(),
});
export const residentNoticeSchema = z.object({ ...common, action: z.string(), reportId: z.string() });

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

export async function staffNotices({ items }: InboxPage, language: Language) {
  const own = items.flatMap(({ id, row }) => (row.kind === 'order' ? [{ id, row }] : []));
  const about = await aboutOf(
    own.map(({ row }) => keys.order(row.orderId)),
    language,
  );
  return own.map(({ id, row: { at, readAt, alert, level, orderId } }) => {
    const words = about.get(orderId);
    return {
      ...{ id, at, read: readAt !== undefined, title: alertTitle(alert, language), alert, orderId },
      ...(level === undefined ? {} : { level }),
      ...(words === undefined ? {} : { about: words }),
    };
  });
}

export async function residentNotices({ items }: InboxPage, language: Language) {
  const own = items.flatMap(({ id, row }) => (row.kind === 'report' ? [{ id, row }] : []));
  const about = await aboutOf(
    own.map(({ row }) => keys.report(row.reportId)),
    language,
  );
  return own.map(({ id, row: { at, readAt, action, reportId } }) => {
    const words = about.get(reportId);
    return {
      ...{ id, at, read: readAt !== undefined, title: moveTitle(action, language), action, reportId },
      ...(words === undefined ? {} : { about: words }),
    };
  });
}
