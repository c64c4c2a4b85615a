import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

/** What came of a command, in a form that can be compared: the answer, or the error by name and reasons. */
export type Outcome = { answer: unknown } | { error: string; reasons?: unknown; old?: unknown };

function plain(value: unknown): unknown {
  if (value instanceof Set) return { set: [...value].map(String).sort() };
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, plain(inner)]),
  );
}

const itemOf = (Item: unknown): unknown =>
  Item && Object.keys(Item).length > 0 ? plain(unmarshall(Item as never)) : undefined;

export async function outcomeOf(work: () => unknown): Promise<Outcome> {
  try {
    const { $metadata: _, ConsumedCapacity: __, ...answer } = (await work()) as Record<string, unknown>;
    return { answer: plain(sortedBatch(withoutEmptyOld(answer))) };
  } catch (error) {
    const { name } = error as Error;
    if (error instanceof TransactionCanceledException)
      return {
        error: name,
        reasons: plain(
          error.CancellationReasons?.map(({ Code, Item }) => ({
            Code,
            ...(Item ? { Item: itemOf(Item) } : {}),
          })),
        ),
      };
    const old = itemOf((error as { Item?: unknown }).Item);
    return { error: name, ...(old ? { old } : {}) };
  }
}

/** Known difference `old-of-nothing`: the engine answers ALL_OLD of a new row with its key, DynamoDB with nothing. */
function withoutEmptyOld(answer: Record<string, unknown>): Record<string, unknown> {
  const { Attributes, ...rest } = answer;
  return Attributes && Object.keys(Attributes).length > 2 ? answer : rest;
}

/** BatchGetItem promises no order. */
function sortedBatch(answer: Record<string, unknown>): Record<string, unknown> {
  const { Responses, UnprocessedKeys: _, ...rest } = answer;
  if (!Responses) return rest;
  const items = Object.values(Responses as Record<string, { pk: string; sk: string }[]>).flat();
  return { ...rest, items: items.sort((a, b) => (a.pk + a.sk < b.pk + b.sk ? -1 : 1)) };
}
