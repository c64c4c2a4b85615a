import { communityOf } from '../shared/district/regions.ts';
import { DomainError, staleVersion } from '../shared/errors.ts';
import { commit, fingerprint } from '../shared/kernel/commit.ts';
import type { Item, Step } from '../shared/kernel/transact.ts';
import { tableName } from '../shared/table/client.ts';
import { type Key, keys } from '../shared/table/keys.ts';
import { findCode } from './code-repository.ts';
import { type Code, type CodeStatus, codeSchema, NEXT, type NewCode } from './domain/code.ts';
import { shardsOf } from './domain/short-code.ts';

/** Where a code is listed: its community, or the larger region it belongs to. */
const directoryKey = ({ code, place }: Pick<Code, 'code' | 'place'>): Key =>
  keys.codeInCommunity(communityOf(place.regionCode) ?? place.regionCode, code);

/** Every row of a code: its counters and its place in the directory. They change together or not at all. */
const rowsOf = (code: Pick<Code, 'code' | 'place'>): Key[] => [
  ...Array.from({ length: shardsOf(code.code) }, (_, shard) => keys.code(code.code, shard)),
  directoryKey(code),
];

class AlreadyIssued extends Error {}

const sameCode = (old: Item | undefined, wanted: NewCode): boolean =>
  old !== undefined &&
  fingerprint([old.kind, old.place, old.issuedAt]) ===
    fingerprint([wanted.kind, wanted.place, wanted.issuedAt]);

async function issue(wanted: NewCode): Promise<boolean> {
  const code = codeSchema.parse({ ...wanted, status: 'active', version: 1 });
  const steps = rowsOf(code).map((key, index, rows): Step => {
    const counter = index < rows.length - 1 ? { scans: 0 } : {};
    return {
      write: {
        Put: {
          TableName: tableName(),
          Item: { ...key, type: index < rows.length - 1 ? 'code' : 'code_entry', ...code, ...counter },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onFail: (old) => (sameCode(old, code) ? new AlreadyIssued() : new DomainError('in_use')),
    };
  });
  try {
    await commit({ steps });
    return true;
  } catch (error) {
    if (error instanceof AlreadyIssued) return false;
    throw error;
  }
}

/** At once, so that a thousand codes are soon issued and the table is not flooded. */
const AT_ONCE = 8;

/**
 * Each code in a transaction of its own. Issuing one again as it was issued does nothing, so a list that broke off
 * half way is simply issued again.
 * @returns how many were new
 * @throws DomainError `in_use` when a code stands for something else already
 */
export async function issueCodes(codes: readonly NewCode[]): Promise<number> {
  let issued = 0;
  for (let from = 0; from < codes.length; from += AT_ONCE) {
    const fresh = await Promise.all(codes.slice(from, from + AT_ONCE).map(issue));
    issued += fresh.filter(Boolean).length;
  }
  return issued;
}

/**
 * Stops, resumes or replaces a code on all its rows in one transaction; scans are counted on until it commits.
 * @throws DomainError `code_not_found`, `illegal_transition`, `stale_version`
 */
export async function setStatus(code: string, status: CodeStatus, replacedBy?: string): Promise<Code> {
  const before = await findCode(code);
  if (!before) throw new DomainError('code_not_found');
  if (!NEXT[before.status].includes(status))
    throw new DomainError('illegal_transition', { status: before.status });
  const after: Code = {
    ...before,
    status,
    version: before.version + 1,
    ...(replacedBy ? { replacedBy } : {}),
  };
  const steps = rowsOf(before).map(
    (key): Step => ({
      write: {
        Update: {
          TableName: tableName(),
          Key: key,
          UpdateExpression: `SET #status = :status, #version = :after${replacedBy ? ', replacedBy = :replacedBy' : ''}`,
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: { '#status': 'status', '#version': 'version' },
          ExpressionAttributeValues: {
            ':status': status,
            ':before': before.version,
            ':after': after.version,
            ...(replacedBy ? { ':replacedBy': replacedBy } : {}),
          },
        },
      },
      onFail: staleVersion,
    }),
  );
  await commit({ steps });
  return after;
}
