import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { openCursor, sealCursor } from '../http/cursor.ts';
import { table, tableName } from './client.ts';

export interface MergedList {
  /** Names the list in its cursors: one list's cursor opens no other. */
  name: string;
  index: 'gsi1' | 'gsi2' | 'gsi3';
  /** One Query each, side by side; their sort keys are comparable across partitions. */
  partitions: readonly string[];
  forward: boolean;
  limit: number;
  cursor?: string | undefined;
  /** Only sort keys below this (overdue lists). */
  below?: string;
  /** Only sort keys from this on; lists that run forward. */
  above?: string;
  /** Rows a query reads at once, where far fewer are visible than lie there; else as many as a page holds. */
  chunk?: number;
  /** What the caller may see; applied after the read, so a page can hold fewer than it read. */
  visible?: (item: Record<string, unknown>) => boolean;
}

export interface Page {
  items: Record<string, unknown>[];
  nextCursor?: string;
}

/** Rounds of queries a page may cost when most of what is read is not visible. */
const ROUNDS = 4;

/** How far a round read: `undefined` when every partition is exhausted. */
interface Round {
  items: Record<string, unknown>[];
  readTo?: string;
}

function bounds(list: MergedList, sk: string, after: string | undefined): [string, Record<string, string>] {
  if (list.forward) {
    // A character more than the last key: the last key itself is left out.
    const from = after === undefined ? (list.above ?? '') : `${after}!`;
    if (list.below !== undefined)
      return [`${sk} BETWEEN :from AND :below`, { ':from': from || ' ', ':below': list.below }];
    return from === '' ? ['', {}] : [`${sk} >= :from`, { ':from': from }];
  }
  return after === undefined ? ['', {}] : [`${sk} < :before`, { ':before': after }];
}

async function round(list: MergedList, after: string | undefined): Promise<Round> {
  const sk = `${list.index}sk`;
  const [range, values] = bounds(list, sk, after);
  const answers = await Promise.all(
    list.partitions.map((partition) =>
      table().send(
        new QueryCommand({
          TableName: tableName(),
          IndexName: list.index,
          KeyConditionExpression: `${list.index}pk = :pk${range ? ` AND ${range}` : ''}`,
          ExpressionAttributeValues: { ':pk': partition, ...values },
          ScanIndexForward: list.forward,
          Limit: Math.max(list.limit, list.chunk ?? 0),
        }),
      ),
    ),
  );
  const before = (a: string, b: string): boolean => (list.forward ? a < b : a > b);
  // A partition that has more was read only this far; nothing beyond the nearest such point is settled.
  const horizons = answers.flatMap((answer) =>
    answer.LastEvaluatedKey ? [String(answer.Items?.at(-1)?.[sk] ?? answer.LastEvaluatedKey[sk])] : [],
  );
  const readTo = horizons.reduce<string | undefined>(
    (nearest, candidate) => (nearest === undefined || before(candidate, nearest) ? candidate : nearest),
    undefined,
  );
  const items = answers
    .flatMap((answer) => answer.Items ?? [])
    .filter((item) => readTo === undefined || !before(readTo, String(item[sk])))
    .sort((a, b) => (before(String(a[sk]), String(b[sk])) ? -1 : 1));
  return { items, ...(readTo === undefined ? {} : { readTo }) };
}

/** A page over several partitions of an index, in one order, without a count and without a Scan. */
export async function mergedPage(list: MergedList): Promise<Page> {
  const sk = `${list.index}sk`;
  let after = list.cursor === undefined ? undefined : (await openCursor(list.name, list.cursor)).after;
  const items: Record<string, unknown>[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    // A cursor from a clock ahead of this one lies beyond the list, and such a range would be refused.
    if (list.below !== undefined && after !== undefined && after > list.below) return { items };
    const { items: read, readTo } = await round(list, after);
    for (const [index, item] of read.entries()) {
      after = String(item[sk]);
      if (list.visible && !list.visible(item)) continue;
      items.push(item);
      const more = index < read.length - 1 || readTo !== undefined;
      if (items.length === list.limit)
        return more ? { items, nextCursor: await sealCursor(list.name, { after }) } : { items };
    }
    if (readTo === undefined) return { items };
    after = readTo;
  }
  return { items, ...(after === undefined ? {} : { nextCursor: await sealCursor(list.name, { after }) }) };
}
