import { env } from '../env.ts';
import { DomainError } from '../errors.ts';
import { isTagOf, tagOf } from '../secrets.ts';

const bound = (list: string, payload: string): string => `${env().DISTRICT}\n${list}\n${payload}`;

/** A signed place in one list of one district: a tampered, foreign or borrowed cursor is refused. */
export async function sealCursor(list: string, place: Record<string, string>): Promise<string> {
  const payload = Buffer.from(JSON.stringify(place)).toString('base64url');
  return `${payload}.${await tagOf('cursor', bound(list, payload))}`;
}

/** @throws DomainError `invalid_cursor` */
export async function openCursor(list: string, cursor: string): Promise<Record<string, string>> {
  // Whatever follows the first dot is the tag: nothing can be added behind it.
  const [payload = '', ...tag] = cursor.split('.');
  if (!(await isTagOf('cursor', bound(list, payload), tag.join('.'))))
    throw new DomainError('invalid_cursor');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, string>;
}
