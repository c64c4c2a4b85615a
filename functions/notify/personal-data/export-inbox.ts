import type { Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { plainRow } from '../../shared/personal-data/plain-row.ts';
import { writePart } from '../../shared/personal-data/write-part.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';

/** The person's inbox: what they were told of, when, and when they had read it. */
export const exportInbox = (asked: Payload<'person.export_requested'>): Promise<Commit> =>
  writePart(asked, 'notify', async () => ({
    rows: await Promise.all((await rowsOf(keys.inbox(asked.personId, '').pk)).map(plainRow)),
    pictures: [],
  }));
