import { idOf } from '../ids.ts';
import { tagOf } from '../secrets.ts';

export const PRAISE_ID = /^T[0-9A-HJKMNP-TV-Z]{26}$/;

/**
 * The same thanks have the same id, and nobody without the key can tell from it what it was given for.
 * @param on the day: the minute would point to whoever was on the phone just then
 * @param from what makes it one: a report, the key of a request
 */
export async function praiseIdOf(on: string, from: string): Promise<string> {
  const bits = Buffer.from(await tagOf('praise', from, 10), 'base64url');
  return idOf('T', Date.parse(on), bits);
}
