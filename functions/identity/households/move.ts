import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { iso, now } from '../../shared/clock.ts';
import { isCode } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { MAX_MEMBERS, type Membership, moved, takesPlace } from './domain/membership.ts';
import { membersOf } from './membership-repository.ts';
import { count, dropMembership, putMembership } from './membership-rows.ts';

const codeSchema = z.object({
  status: z.enum(['active', 'suspended', 'replaced']),
  replacedBy: z.string().optional(),
});
type CodeState = z.infer<typeof codeSchema>;

export async function stateOfCode(code: string): Promise<CodeState> {
  const { Item } = await table().send(new GetCommand({ TableName: tableName(), Key: keys.code(code, 0) }));
  return Item ? codeSchema.parse(Item) : { status: 'suspended' };
}

/** A plate can be replaced again before anybody looks. */
const MOST_STEPS = 10;

async function newestOf(code: string): Promise<string> {
  let newest = code;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { status, replacedBy } = await stateOfCode(newest);
    if (status !== 'replaced' || !replacedBy) return newest;
    newest = replacedBy;
  }
  return newest;
}

/**
 * Rows are moved only as long as both of them stand as they were read, so nobody who is erased meanwhile comes back:
 * there is no room in one transaction for a look at each of them.
 */
async function moveMembers(from: string, to: string): Promise<void> {
  const [members, there] = await Promise.all([membersOf(from), membersOf(to)]);
  if (members.length === 0) return;
  const known = new Set(there.map(({ personId }) => personId));
  const going = members.filter(({ personId }) => !known.has(personId));
  const twice = members.filter((each) => known.has(each.personId) && takesPlace(each));
  const places = members.filter(takesPlace).length;
  const arriving = going.filter(takesPlace).length;
  await commit({
    steps: [
      ...members.flatMap(dropMembership),
      ...going.flatMap((each) => putMembership(moved(each, to))),
      ...(places > 0 ? [count(keys.householdSize(from), -places, MAX_MEMBERS, 'household_full')] : []),
      // Those who live there are not put out because the new plate was scanned first.
      ...(arriving > 0
        ? [count(keys.householdSize(to), arriving, MAX_MEMBERS + arriving, 'household_full')]
        : []),
      // Who had scanned the new plate already belonged to it twice.
      ...twice.map(({ personId }) => count(keys.householdCount(personId), -1, 0, 'stale_version')),
      {
        write: {
          Put: {
            TableName: tableName(),
            Item: { ...keys.householdFrom(to, from), type: 'household_moved', from, to, at: iso(now()) },
          },
        },
      },
    ],
  });
}

/**
 * The households of a person after their plates were replaced: everybody behind an old code moves to the new one
 * together, when the first of them looks.
 * @returns whether anything moved, so that the caller reads again
 */
export async function followReplacements(households: readonly Membership[]): Promise<boolean> {
  let any = false;
  for (const { code } of households) {
    const newest = await newestOf(code);
    if (newest === code) continue;
    try {
      await moveMembers(code, newest);
    } catch (error) {
      // Another of them looked in the same moment.
      if (!isCode(error, 'stale_version')) throw error;
    }
    any = true;
  }
  return any;
}
