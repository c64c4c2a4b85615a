import * as z from 'zod';
import { page, pageQuery } from '../shared/http/contract.ts';
import { PRAISE_ID } from '../shared/praise/praise-id.ts';
import { STEPS } from './domain/praise.ts';
import { shownSchema } from './shown-view.ts';

/** A tap that comes twice is one. */
export const keyHeader = z.object({ 'idempotency-key': z.string().regex(/^[\x21-\x7e]{16,200}$/) });

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

export const answerParams = z.object({ id: z.string().regex(PRAISE_ID), step: z.enum(STEPS) });
export const answerBody = z.strictObject({ version: z.number().int().min(1) });
export const answerSchema = z.strictObject({
  id: z.string(),
  status: z.enum(['shown', 'gone']),
  version: z.number().int(),
});
