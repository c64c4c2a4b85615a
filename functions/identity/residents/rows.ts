import * as z from 'zod';
import { PERSON_ID } from '../../shared/ids.ts';

/** What a field is, as the inventory of personal data lists it. */
interface Declared {
  class: 'none' | 'internal' | 'personal' | 'sensitive';
  purpose: string;
  basis: string;
  retention: string;
}

const field = <S extends z.ZodType>(schema: S, data: Declared): S => schema.meta({ data });

const ACCOUNT = { purpose: 'account', basis: 'consent', retention: 'until erased' } as const;
const SIGN_IN = { purpose: 'sign-in', basis: 'consent', retention: '30 days' } as const;

const personId = z.string().regex(PERSON_ID);
const sealed = z.string().startsWith('s1.');

/** A resident who chose to have an account. `PERSON#id`/`PERSON`. */
export const personRowSchema = z.object({
  id: field(personId, { class: 'internal', ...ACCOUNT }),
  status: field(z.enum(['active', 'erased']), { class: 'internal', ...ACCOUNT }),
  /** Sealed at `PERSON#id/nickname`: what neighbours in the same household see. */
  nickname: field(sealed, { class: 'personal', ...ACCOUNT }),
  /** Sealed at `PERSON#id/phone`; a child has none. */
  phone: field(sealed.optional(), { class: 'personal', ...ACCOUNT }),
  /** HMAC of the phone, the way to the `PHONE#` row and back. */
  phoneTag: field(z.string().optional(), { class: 'personal', ...ACCOUNT }),
  /** HMAC of the WeChat openid, when the person signs in that way too. */
  wechatTag: field(z.string().optional(), { class: 'personal', ...ACCOUNT }),
  /** Sealed at `PERSON#id/birthDate`; kept of children alone, to know when they may act for themselves. */
  birthDate: field(sealed.optional(), {
    class: 'sensitive',
    purpose: 'guardian of a child',
    basis: 'consent of the guardian',
    retention: 'until the child has an account of its own',
  }),
  /** The person who acts for this child. */
  guardianId: field(personId.optional(), {
    class: 'personal',
    purpose: 'guardian of a child',
    basis: 'consent of the guardian',
    retention: 'until the child has an account of its own',
  }),
  /** The notice that was shown and agreed to when the account was made. */
  noticeVersion: field(z.number().int().min(1), { class: 'internal', ...ACCOUNT }),
  createdAt: field(z.iso.datetime(), { class: 'internal', ...ACCOUNT }),
  version: field(z.number().int().min(1), { class: 'none', ...ACCOUNT }),
});
export type PersonRow = z.infer<typeof personRowSchema>;

/** Who may sign in with a phone: one row a person, so that two elders can share one. `PHONE#tag`/`personId`. */
export const phoneRowSchema = z.object({
  personId: field(personId, { class: 'personal', ...ACCOUNT }),
  at: field(z.iso.datetime(), { class: 'internal', ...ACCOUNT }),
});

/** Whom a guardian acts for. `PERSON#guardian`/`CHILD#personId`. */
export const childRowSchema = z.object({
  personId: field(personId, { class: 'personal', ...ACCOUNT }),
  at: field(z.iso.datetime(), { class: 'internal', ...ACCOUNT }),
});

/** Whom a WeChat account signs in. The key holds an HMAC of the openid. `WECHAT#tag`/`WECHAT`. */
export const wechatRowSchema = z.object({
  personId: field(personId, { class: 'personal', ...ACCOUNT }),
  at: field(z.iso.datetime(), { class: 'internal', ...ACCOUNT }),
});

/** `PERSON#id`/`SESSION#id`. TTL only tidies up, days late; `expiresAt` is what counts. */
export const residentSessionRowSchema = z.object({
  id: field(z.string(), { class: 'internal', ...SIGN_IN }),
  personId: field(personId, { class: 'personal', ...SIGN_IN }),
  /** Digests of the newest refresh token and of the one before it; the tokens are stored nowhere. */
  refreshTag: field(z.string(), { class: 'internal', ...SIGN_IN }),
  previousTag: field(z.string().optional(), { class: 'internal', ...SIGN_IN }),
  rotatedAt: field(z.number().int(), { class: 'internal', ...SIGN_IN }),
  expiresAt: field(z.number().int(), { class: 'internal', ...SIGN_IN }),
  ttl: field(z.number().int(), { class: 'none', ...SIGN_IN }),
  version: field(z.number().int(), { class: 'none', ...SIGN_IN }),
});
export type ResidentSession = Omit<z.infer<typeof residentSessionRowSchema>, 'ttl'>;
