import { isDeepStrictEqual } from 'node:util';
import { DomainError, staleVersion } from '../shared/errors.ts';
import { commit } from '../shared/kernel/commit.ts';
import type { Item, Step } from '../shared/kernel/transact.ts';
import { tableName } from '../shared/table/client.ts';
import { type Key, keys } from '../shared/table/keys.ts';
import { findCode } from './code-repository.ts';
import { counterKeys, directoryKey, issueSteps } from './code-rows.ts';
import { type Code, type CodeStatus, NEXT, type NewCode, placeSchema } from './domain/code.ts';
import type { HistoryLine } from './domain/code-change.ts';

class AlreadyIssued extends Error {}

const sameCode = (old: Item | undefined, { kind, place, issuedAt }: NewCode): boolean =>
  isDeepStrictEqual([old?.kind, old?.place, old?.issuedAt], [kind, placeSchema.parse(place), issuedAt]);

async function issue(code: NewCode): Promise<boolean> {
  const taken = (old: Item | undefined) =>
    sameCode(old, code) ? new AlreadyIssued() : new DomainError('in_use');
  try {
    await commit({ steps: issueSteps(code, taken) });
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

const FIELDS = ['status', 'kind', 'place', 'industry', 'version', 'replacedBy', 'heldSince'] as const;

/** Fields only: the row's counter goes on counting until the moment this commits, and after it. */
function updateOf(key: Key, before: Code, after: Code): Step {
  const set = FIELDS.filter((field) => after[field] !== undefined);
  const gone = FIELDS.filter((field) => before[field] !== undefined && after[field] === undefined);
  const names = [...set, ...gone].map((field) => [`#${field}`, field]);
  const remove = gone.length > 0 ? ` REMOVE ${gone.map((field) => `#${field}`).join(', ')}` : '';
  return {
    write: {
      Update: {
        TableName: tableName(),
        Key: key,
        UpdateExpression: `SET ${set.map((field) => `#${field} = :${field}`).join(', ')}${remove}`,
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: Object.fromEntries(names),
        ExpressionAttributeValues: {
          ':before': before.version,
          ...Object.fromEntries(set.map((field) => [`:${field}`, after[field]])),
        },
      },
    },
    onFail: staleVersion,
  };
}

function directorySteps(before: Code, after: Code): Step[] {
  const [from, to] = [directoryKey(before), directoryKey(after)];
  if (from.pk === to.pk) return [updateOf(from, before, after)];
  return [
    {
      write: {
        Delete: {
          TableName: tableName(),
          Key: from,
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': before.version },
        },
      },
      onFail: staleVersion,
    },
    {
      write: {
        Put: {
          TableName: tableName(),
          Item: { ...to, ...after, type: 'code_entry' },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onFail: staleVersion,
    },
  ];
}

/** All rows of a code change together, with a line of its history. */
export function changeSteps(before: Code, after: Code, line: HistoryLine): Step[] {
  return [
    ...counterKeys(before.code).map((key) => updateOf(key, before, after)),
    ...directorySteps(before, after),
    {
      write: {
        Put: {
          TableName: tableName(),
          Item: { ...keys.codeHistory(before.code, after.version), type: 'code_history', ...line },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onFail: staleVersion,
    },
  ];
}

const ACTION = { active: 'resume', suspended: 'suspend', replaced: 'replace' } as const;

/**
 * Stops, resumes or replaces a code without a person behind it: the demo district's history, and tests.
 * @throws DomainError `code_not_found`, `illegal_transition`, `stale_version`
 */
export async function setStatus(code: string, status: CodeStatus, replacedBy?: string): Promise<Code> {
  const before = await findCode(code);
  if (!before) throw new DomainError('code_not_found');
  if (!NEXT[before.status].includes(status))
    throw new DomainError('illegal_transition', { status: before.status });
  const after = { ...before, status, version: before.version + 1, ...(replacedBy ? { replacedBy } : {}) };
  const line = { version: after.version, action: ACTION[status], at: before.issuedAt };
  await commit({ steps: changeSteps(before, after, line) });
  return after;
}
