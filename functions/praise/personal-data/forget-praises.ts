import type { Payload } from '../../shared/events/events.ts';
import { livingAt, platesOf } from '../../shared/households/members.ts';
import { type Commit, commit } from '../../shared/kernel/commit.ts';
import type { Item, Step } from '../../shared/kernel/transact.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';
import type { Whose } from '../praise-repository.ts';

/** Rows of one transaction, beside the event's and the audit log's. */
const PER_COMMIT = 80;

const remove = ({ pk, sk }: Item): Step => ({
  write: { Delete: { TableName: tableName(), Key: { pk, sk } } },
});

async function forget(all: readonly Whose[]): Promise<Commit> {
  const found = await Promise.all(all.map(({ kind, whose }) => rowsOf(keys.praise(kind, whose, '').pk)));
  const rows = found.flat();
  const last = rows.splice(-PER_COMMIT);
  for (let from = 0; from < rows.length; from += PER_COMMIT)
    await commit({ steps: rows.slice(from, from + PER_COMMIT).map(remove) });
  return { steps: last.map(remove) };
}

/** Whoever cannot sign in any more can neither agree nor take back: what was theirs goes, also from the page. */
export const forgetStaff = ({ staffId }: Payload<'staff.disabled'>): Promise<Commit> =>
  forget([{ kind: 'worker', whose: staffId }]);

/** The same of a household of which nobody is left. While somebody lives there it is theirs. */
export async function forgetHousehold({ code }: Payload<'household.left'>): Promise<Commit> {
  if ((await livingAt(code)).length > 0) return { steps: [] };
  return forget((await platesOf(code)).map((whose) => ({ kind: 'neighbour', whose })));
}
