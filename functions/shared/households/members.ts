import * as z from 'zod';
import { type Key, keys } from '../table/keys.ts';
import { rowsBelow } from '../table/partition.ts';

const memberSchema = z.object({
  code: z.string(),
  personId: z.string(),
  status: z.enum(['pending', 'confirmed', 'refused']),
});

async function confirmedIn(prefix: Key) {
  const members = (await rowsBelow(prefix)).map((item) => memberSchema.parse(item));
  return members.filter(({ status }) => status === 'confirmed');
}

/** Who is known to live behind a code: a household has at most twenty members. */
export const livingAt = async (code: string): Promise<string[]> =>
  (await confirmedIn(keys.member(code, ''))).map(({ personId }) => personId);

/** Codes of the households a person is known to live in: at most five. */
export const homesOf = async (personId: string): Promise<string[]> =>
  (await confirmedIn(keys.householdOf(personId, ''))).map(({ code }) => code);

/** A plate is replaced a few times in its life. */
const MOST_PLATES = 10;

/** The code, and those of the plates that hung there before. */
export async function platesOf(code: string): Promise<string[]> {
  const plates = [code];
  for (let next = 0; next < plates.length && plates.length < MOST_PLATES; next++) {
    const rows = await rowsBelow(keys.householdFrom(plates[next] ?? code, ''));
    plates.push(...rows.map(({ from }) => String(from)).filter((from) => !plates.includes(from)));
  }
  return plates.slice(0, MOST_PLATES);
}
