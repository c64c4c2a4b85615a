import { randomBytes } from 'node:crypto';
import QRCode from 'qrcode';
import * as z from 'zod';
import { iso } from '../../../shared/clock.ts';
import { env } from '../../../shared/env.ts';
import { tagOf } from '../../../shared/secrets.ts';

const VALID_MS = 72 * 3_600_000;
const TOKEN = /^(S[0-9A-Z-]{2,40})\.[\w-]{43}$/;
const TAG_BYTES = 32;

/** Shown once to whoever invites, who hands it over; the table keeps a keyed digest of the token alone. */
export const invitationSchema = z.strictObject({
  link: z.string(),
  /** The link as a QR code: SVG. */
  picture: z.string(),
  until: z.iso.datetime(),
});
export type Invitation = z.infer<typeof invitationSchema>;

export interface NewInvitation {
  token: string;
  inviteTag: string;
  inviteUntil: number;
}

export async function newInvitation(staffId: string, nowMs: number): Promise<NewInvitation> {
  const token = `${staffId}.${randomBytes(32).toString('base64url')}`;
  return { token, inviteTag: await tagOf('invitation', token, TAG_BYTES), inviteUntil: nowMs + VALID_MS };
}

/** @returns undefined for what cannot be a token */
export async function readInvitation(token: string): Promise<{ staffId: string; tag: string } | undefined> {
  const staffId = TOKEN.exec(token)?.[1];
  return staffId === undefined ? undefined : { staffId, tag: await tagOf('invitation', token, TAG_BYTES) };
}

/** Behind the #: browsers send that part to no server, so it stands in nobody's log. */
export const invitationLink = (token: string): string =>
  `${env().PUBLIC_ORIGIN}/admin/#/invitation/${encodeURIComponent(token)}`;

export async function showInvitation({ token, inviteUntil }: NewInvitation): Promise<Invitation> {
  const link = invitationLink(token);
  const picture = await QRCode.toString(link, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return { link, picture, until: iso(inviteUntil) };
}
