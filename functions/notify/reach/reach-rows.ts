import * as z from 'zod';
import { declared } from '../../shared/inventory/declare.ts';

const sealed = z.string().startsWith('s1.');

/** `STAFF#id`/`REACH`: where notices find somebody outside of the inbox. Each way is sealed. */
export const reachRowSchema = z.object(
  declared(
    {
      class: 'personal',
      purpose: 'to send staff notices by the ways they chose',
      basis: 'entered by the member of staff for this',
      retention: 'until taken back, or the account ends',
    },
    {
      staffId: z.string(),
      sms: sealed.optional(),
      wechat: sealed.optional(),
      email: sealed.optional(),
      language: z.enum(['zh-CN', 'en']),
      version: z.number().int().min(1),
    },
  ),
);

/** What its owner sees and sets; what is left out is taken back. */
export const reachFields = z.strictObject({
  /** A mainland mobile number. */
  sms: z
    .string()
    .regex(/^\+861[3-9]\d{9}$/)
    .optional(),
  /** The openid by which the district's official account knows its follower. */
  wechat: z
    .string()
    .regex(/^[\w-]{20,40}$/)
    .optional(),
  email: z.email().max(120).optional(),
  language: z.enum(['zh-CN', 'en']),
});
export type Reach = z.infer<typeof reachFields>;
