import { isCode, notFound } from '../../shared/errors.ts';
import { openCursor, sealCursor } from '../../shared/http/cursor.ts';
import { REPORT_ID } from '../../shared/ids.ts';
import { isTagOf, tagOf } from '../../shared/secrets.ts';

/** P: of a resident's account; A: of a phone on which nobody is signed in. Neither can be read from the other end. */
export const followerOf = async (kind: 'P' | 'A', of: string): Promise<string> =>
  `${kind}${await tagOf('follow', `${kind} ${of}`)}`;

const FOLLOWER = /^[PA][A-Za-z0-9_-]{22}$/;
const bound = (reportId: string, follower: string): string => `${reportId}.${follower}`;

/** `<report>.<follower>.<tag>`: shows the report, and does nothing else but to stop following. */
export async function followToken(reportId: string, follower: string): Promise<string> {
  return `${bound(reportId, follower)}.${await tagOf('follow', bound(reportId, follower))}`;
}

/** @returns undefined for what is no link of a follower; a forged one costs no read */
export async function readFollowToken(
  token: string,
): Promise<{ reportId: string; follower: string } | undefined> {
  const [reportId = '', follower = '', ...tag] = token.split('.');
  if (!REPORT_ID.test(reportId) || !FOLLOWER.test(follower)) return undefined;
  if (!(await isTagOf('follow', bound(reportId, follower), tag.join('.')))) return undefined;
  return { reportId, follower };
}

const LIST = 'nearby';
/** What the hint of nearby reports names one by: good for following it, in this district. */
export const nearbyTicket = (reportId: string): Promise<string> => sealCursor(LIST, { reportId });

/** @throws DomainError `not_found` */
export async function reportOfTicket(ticket: string): Promise<string> {
  try {
    const { reportId = '' } = await openCursor(LIST, ticket);
    if (REPORT_ID.test(reportId)) return reportId;
  } catch (error) {
    if (!isCode(error, 'invalid_cursor')) throw error;
  }
  throw notFound();
}
