import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../clock.ts';
import { DomainError, isCode } from '../errors.ts';
import type { Caller } from '../http/caller.ts';
import { logger } from '../observability.ts';
import { tagOf } from '../secrets.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';

const WINDOW_MS = 60_000;
/** Codes that a neighbourhood may mistype in a minute, and that all callers of one edge may. */
const MOST = { person: 30, edge: 600 };
/** Keys this process remembers; one that is forgotten is told again by its next miss. */
const REMEMBERED = 1_000;

/** Who searches now, until when. Only a process with a searcher in it does anything for a code that exists. */
const searchers = new Map<string, number>();

const whoOf = ({ edge, person }: Caller): { key: string; most: number }[] =>
  person === undefined
    ? [{ key: edge, most: MOST.person }]
    : [
        { key: `${person} ${edge}`, most: MOST.person },
        { key: `edge ${edge}`, most: MOST.edge },
      ];

/** Of one day and this district: nobody is recognised tomorrow. */
const tagged = (key: string): Promise<string> => tagOf('caller', `codes\n${iso(now()).slice(0, 10)}\n${key}`);

const windowEnd = (): number => (Math.floor(now() / WINDOW_MS) + 1) * WINDOW_MS;

const slowDown = (until: number): DomainError =>
  new DomainError('too_many_attempts', { seconds: Math.max(1, Math.ceil((until - now()) / 1_000)) });

async function refuseSearcher(caller: Caller): Promise<void> {
  if (searchers.size === 0) return;
  for (const { key } of whoOf(caller)) {
    const tag = await tagged(key);
    const until = searchers.get(tag);
    if (until !== undefined && until > now()) throw slowDown(until);
    searchers.delete(tag);
  }
}

async function count(tag: string, until: number): Promise<number> {
  const { Attributes } = await table().send(
    new UpdateCommand({
      TableName: tableName(),
      Key: keys.codeMisses(tag, until),
      UpdateExpression: 'ADD misses :one SET #ttl = :ttl, #type = :type',
      ExpressionAttributeNames: { '#ttl': 'ttl', '#type': 'type' },
      ExpressionAttributeValues: {
        ':one': 1,
        ':ttl': Math.floor(until / 1_000) + 120,
        ':type': 'code_misses',
      },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return Number(Attributes?.misses ?? 0);
}

/** @throws DomainError `too_many_attempts` for one miss too many */
async function countMiss(caller: Caller): Promise<void> {
  const until = windowEnd();
  const counts = await Promise.all(
    whoOf(caller).map(async ({ key, most }) => {
      const tag = await tagged(key);
      return { tag, over: (await count(tag, until)) > most };
    }),
  ).catch((error: unknown) => {
    // The limit is no reason to leave somebody without an answer who mistyped a code.
    logger.warn('miss not counted', { error: error as Error });
    return [];
  });
  const over = counts.filter((each) => each.over);
  if (over.length === 0) return;
  if (searchers.size > REMEMBERED) searchers.clear();
  for (const { tag } of over) searchers.set(tag, until);
  logger.warn('somebody searches for codes', { kind: 'security' });
  throw slowDown(until);
}

/**
 * Looks a code up for somebody unknown. Only codes that do not exist are counted, so a scan costs nothing more; who
 * asks for too many of them gets the same refusal for every code, existing or not, until the minute is over.
 * @throws DomainError `too_many_attempts`, and whatever `look` throws
 */
export async function lookUp<T>(caller: Caller, look: () => Promise<T>): Promise<T> {
  await refuseSearcher(caller);
  try {
    return await look();
  } catch (error) {
    if (isCode(error, 'code_not_found')) await countMiss(caller);
    throw error;
  }
}

/** For tests and simulations, which are many districts in one process. */
export function forgetSearchers(): void {
  searchers.clear();
}
