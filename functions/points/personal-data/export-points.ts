import type { Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { plainRow } from '../../shared/personal-data/plain-row.ts';
import { writePart } from '../../shared/personal-data/write-part.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';

/** The holder's own rows, for the holder: balance, every entry, when they took part. */
export const exportPoints = (asked: Payload<'person.export_requested'>): Promise<Commit> =>
  writePart(asked, 'points', async () => ({
    rows: await Promise.all((await rowsOf(keys.account(asked.personId).pk)).map(plainRow)),
    pictures: [],
  }));
