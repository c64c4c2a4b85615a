import * as z from 'zod';
import { page, pageQuery } from '../shared/http/contract.ts';
import { phoneKeySchema } from '../shared/http/operation-key.ts';
import { PRAISE_ID } from '../shared/praise/praise-id.ts';
import { STEPS } from './domain/praise.ts';
import { shownSchema } from './shown-view.ts';

/** A tap that comes twice is one. */
export const keyHeader = z.object({ 'idempotency-key': phoneKeySchema });

/** Pages of a public list and of one's own are short, and none says how many there are. */
export const praisePage = pageQuery.extend({ limit: z.coerce.number().int().min(1).max(20).default(10) });

export const ownPraises = page(
  z.strictObject({
    id: z.string(),
    status: z.enum(['pending', 'shown']),
    /** From then on it is gone. */
    until: z.iso.datetime(),
    version: z.number().int(),
    /** Exactly what everybody sees, or would. */
    shown: shownSchema,
  }),
);

/** What a household and a member of staff say to thanks is said in the same words; only who they are differs. */
export const answerContract = {
  method: 'POST',
  summary: 'Have thanks shown, have them go unseen, or take them off the page again',
  params: z.object({ id: z.string().regex(PRAISE_ID), step: z.enum(STEPS) }),
  headers: keyHeader,
  body: z.strictObject({ version: z.number().int().min(1) }),
  responses: {
    200: z.strictObject({ id: z.string(), status: z.enum(['shown', 'gone']), version: z.number().int() }),
  },
  problems: ['not_found', 'illegal_transition', 'stale_version', 'idempotency_mismatch'],
} as const;
