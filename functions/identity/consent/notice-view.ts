import * as z from 'zod';
import { localizedSchema } from '../../shared/http/contract.ts';
import { noticeSchema, noticeTextSchema } from './domain/notice.ts';
import { PURPOSES } from './domain/purposes.ts';

export const purposeParams = z.object({ purpose: z.enum(PURPOSES) });

export const noticeStateSchema = z.object({
  id: z.enum(PURPOSES),
  purpose: z.enum(PURPOSES),
  name: localizedSchema,
  current: noticeSchema.optional(),
  draft: noticeTextSchema.extend({ savedAt: z.iso.datetime(), revision: z.number().int() }).optional(),
});

/** In the language of whoever asks. */
export const shownNoticeSchema = z.object({
  version: z.number().int(),
  title: z.string(),
  text: z.string(),
  publishedAt: z.iso.datetime(),
});

export const consentStateSchema = z.object({
  purpose: z.enum(PURPOSES),
  given: z.boolean(),
  version: z.number().int().optional(),
  at: z.iso.datetime().optional(),
});
