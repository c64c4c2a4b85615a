import { config } from '../../../shared/district/config.ts';
import { subdistrictOf } from '../../../shared/district/regions.ts';
import type { Staff } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { revoke } from '../../../shared/http/revocations.ts';
import { putVersioned } from '../../../shared/kernel/put-versioned.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { directorySteps } from '../../../shared/staff-directory/directory-rows.ts';
import { tableName } from '../../../shared/table/client.ts';
import { indexKeys } from '../../../shared/table/index-keys.ts';
import { keys } from '../../../shared/table/keys.ts';
import { rightsDiffer } from './domain/authority.ts';
import { type RosterRow, rosterOf } from './domain/roster.ts';

/** A change deletes and writes a row for each, and a transaction takes a hundred. */
const MOST_COMMUNITIES = 40;

/** Staff of the whole district are listed under its code, everybody else under their first subdistrict. */
const indexed = ({ regions: [first = ''], username }: Staff) => ({
  gsi1pk: indexKeys.staffOf(subdistrictOf(first)),
  gsi1sk: username,
});

async function rosterRows(staff: Staff | undefined): Promise<RosterRow[]> {
  if (!staff) return [];
  const communities = (await config('region')).filter(({ level }) => level === 'community');
  const rows = rosterOf(
    staff,
    communities.map(({ code }) => code),
  );
  if (rows.length > MOST_COMMUNITIES)
    throw new DomainError('too_many_communities', { most: MOST_COMMUNITIES });
  return rows;
}

async function rosterSteps(before: Staff | undefined, next: Staff): Promise<Step[]> {
  const [was, is] = await Promise.all([rosterRows(before), rosterRows(next)]);
  const keyOf = ({ community, entry }: RosterRow) => keys.roster(community, entry.role, entry.staffId);
  const kept = new Set(is.map((row) => JSON.stringify(keyOf(row))));
  const gone = was.filter((row) => !kept.has(JSON.stringify(keyOf(row))));
  return [
    ...gone.map((row) => ({ write: { Delete: { TableName: tableName(), Key: keyOf(row) } } })),
    ...is.map((row) => ({
      write: { Put: { TableName: tableName(), Item: { ...keyOf(row), type: 'roster', ...row.entry } } },
    })),
  ];
}

const administers = (staff: Staff | undefined): boolean =>
  staff?.status === 'active' && staff.roles.includes('administrator');

/** One row names them all, so that of two who disable each other only one succeeds. */
function administratorSteps(before: Staff | undefined, next: Staff): Step[] {
  if (administers(before) === administers(next)) return [];
  const one = new Set([next.id]);
  const base = { TableName: tableName(), Key: keys.administrators() };
  if (administers(next))
    return [
      {
        write: {
          Update: { ...base, UpdateExpression: 'ADD ids :one', ExpressionAttributeValues: { ':one': one } },
        },
      },
    ];
  return [
    {
      write: {
        Update: {
          ...base,
          UpdateExpression: 'DELETE ids :one',
          ConditionExpression: 'size(ids) > :least',
          ExpressionAttributeValues: { ':one': one, ':least': 1 },
        },
      },
      onFail: () => new DomainError('last_administrator'),
    },
  ];
}

/**
 * The account's row and all that follows from it: roster, directory, the administrators' row and, when rights or sessions
 * end, the revocation of what was handed out before. Fails as `stale_version` when somebody was there first.
 * @param before undefined for a new account
 * @throws DomainError `too_many_communities`
 */
export async function staffSteps(before: Staff | undefined, next: Staff): Promise<Step[]> {
  const { gsi1pk, gsi1sk } = indexed(next);
  const ends = before !== undefined && (rightsDiffer(before, next) || before.epoch !== next.epoch);
  return [
    putVersioned(keys.staff(next.id), { type: 'staff', ...next, gsi1pk, gsi1sk }, before),
    ...(await rosterSteps(before, next)),
    ...directorySteps(before, next),
    ...administratorSteps(before, next),
    ...(ends ? [revoke(next.id, next.version)] : []),
  ];
}

/** The account after a change. */
export const changed = (staff: Staff, change: Partial<Staff>): Staff => ({
  ...staff,
  ...change,
  version: staff.version + 1,
});
