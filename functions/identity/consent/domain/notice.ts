import * as z from 'zod';
import { words } from '../../../shared/http/contract.ts';
import { declared } from '../../../shared/inventory/declare.ts';
import { PURPOSES } from './purposes.ts';

const NOTICE = {
  class: 'internal',
  purpose: 'consent',
  basis: 'duty to inform',
  retention: 'as long as the district',
} as const;

export const noticeTextSchema = z.strictObject({
  title: z.strictObject({ zh: words(1, 60), en: words(1, 60) }),
  text: z.strictObject({ zh: words(10, 4_000), en: words(10, 4_000) }),
});
export type NoticeText = z.infer<typeof noticeTextSchema>;

/** `NOTICE#purpose`/`V#version`: what was shown to those who agreed. Never changed, never deleted. */
export const noticeSchema = z.object(
  declared(NOTICE, {
    purpose: z.enum(PURPOSES),
    version: z.number().int().min(1),
    ...noticeTextSchema.shape,
    publishedAt: z.iso.datetime(),
    /** The administrator who published it; none for the district's first ones. */
    publishedBy: z.string().optional(),
  }),
);
export type Notice = z.infer<typeof noticeSchema>;

/** `NOTICE#purpose`/`DRAFT`: the next version while somebody writes it. */
export const noticeDraftSchema = z.object(
  declared(NOTICE, {
    purpose: z.enum(PURPOSES),
    ...noticeTextSchema.shape,
    /** Rises with every save, so that two who write do not undo each other. */
    version: z.number().int().min(1),
    savedAt: z.iso.datetime(),
    savedBy: z.string(),
  }),
);
export type NoticeDraft = z.infer<typeof noticeDraftSchema>;
