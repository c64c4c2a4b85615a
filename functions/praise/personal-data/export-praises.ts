import type { Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { plainRow } from '../../shared/personal-data/plain-row.ts';
import { writePart } from '../../shared/personal-data/write-part.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';
import { ofResident } from '../own-praises.ts';

/** What was said in thanks to the households the person lives in, as they see it. */
export const exportPraises = (asked: Payload<'person.export_requested'>): Promise<Commit> =>
  writePart(asked, 'praise', async () => {
    const own = await ofResident(asked.personId);
    const rows = await Promise.all(own.map(({ kind, whose }) => rowsOf(keys.praise(kind, whose, '').pk)));
    return { rows: await Promise.all(rows.flat().map(plainRow)), pictures: [] };
  });
