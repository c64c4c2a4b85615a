import { invalid } from './errors.ts';
import { type Condition, type Operand, parseCondition } from './expression-parser.ts';
import { Bindings, conditionHolds, projected, valueAt } from './expressions.ts';
import { INDEXES, itemOf, type Row, type Store } from './store.ts';
import { compareStrings, copy, type Item, itemSize, type Value } from './values.ts';

export interface QueryInput {
  IndexName?: string | undefined;
  KeyConditionExpression?: string | undefined;
  FilterExpression?: string | undefined;
  ProjectionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, unknown> | undefined;
  Limit?: number | undefined;
  ScanIndexForward?: boolean | undefined;
  ExclusiveStartKey?: Record<string, unknown> | undefined;
  ConsistentRead?: boolean | undefined;
  Select?: string | undefined;
}
export interface QueryOutput {
  Items?: Item[];
  Count: number;
  ScannedCount: number;
  LastEvaluatedKey?: Item;
  /** Bytes read, for capacity. */
  bytes: number;
}

const PAGE = 1024 * 1024;

const operandsOf = (condition: Condition): Condition[] =>
  condition.kind === 'and' ? [...operandsOf(condition.left), ...operandsOf(condition.right)] : [condition];

/** The partition a key condition names; the rest of it is checked row by row. */
function partitionOf(text: string | undefined, pkName: string, skName: string, bindings: Bindings): string {
  if (text === undefined) throw invalid('Either the KeyConditions or KeyConditionExpression is required');
  const parts = operandsOf(parseCondition(text));
  const nameOf = (operand: Operand | undefined) =>
    operand?.kind === 'path' && operand.path.length === 1 ? bindings.name(operand.path[0] ?? '') : undefined;
  let partition: Value | undefined;
  for (const part of parts) {
    if (part.kind === 'compare') {
      const name = nameOf(part.left);
      if (name === pkName && part.sign === '=' && part.right.kind === 'value') {
        partition = bindings.value(part.right.name);
        continue;
      }
      if (name === skName && part.sign !== '<>') continue;
    }
    if (part.kind === 'between' && nameOf(part.value) === skName) {
      const bounds = [part.low, part.high].map((end) =>
        end.kind === 'value' ? bindings.value(end.name) : '',
      );
      if (compareStrings(String(bounds[0]), String(bounds[1])) > 0)
        throw invalid('The BETWEEN operator requires upper bound to be greater than or equal to lower bound');
      continue;
    }
    if (part.kind === 'test' && part.name === 'begins_with' && nameOf(part.of[0]) === skName) continue;
    throw invalid('Query key condition not supported');
  }
  if (partition === undefined) throw invalid('Query condition missed key schema element');
  if (typeof partition !== 'string') throw invalid('Condition parameter type does not match schema type');
  if (partition === '') throw invalid('One or more parameter values are not valid: empty key');
  if (parts.length > 2) throw invalid('Conditions must be of length 1 or 2');
  return partition;
}

interface Candidate {
  sort: string;
  row: Row;
  item: Item;
}

function byPosition(a: Candidate, b: Candidate): number {
  return (
    compareStrings(a.sort, b.sort) || compareStrings(a.row.pk, b.row.pk) || compareStrings(a.row.sk, b.row.sk)
  );
}

/**
 * One page. `asOf` says how old each row may look (undefined: as it stands).
 * @throws ValidationException
 */
export function query(store: Store, input: QueryInput, asOf?: (row: Row) => number): QueryOutput {
  const bindings = new Bindings(
    input.ExpressionAttributeNames,
    input.ExpressionAttributeValues as Record<string, Value> | undefined,
  );
  bindings.touch(input.KeyConditionExpression, input.FilterExpression, input.ProjectionExpression);
  bindings.requireUsed();
  const index = input.IndexName === undefined ? undefined : INDEXES[input.IndexName];
  if (input.IndexName !== undefined && !index)
    throw invalid(`The table does not have the index ${input.IndexName}`);
  if (index && input.ConsistentRead)
    throw invalid('Consistent reads are not supported on global secondary indexes');
  if (input.Limit !== undefined && input.Limit < 1) throw invalid('Limit must be at least 1');
  const pkName = index?.pk ?? 'pk';
  const skName = index?.sk ?? 'sk';
  const partition = partitionOf(input.KeyConditionExpression, pkName, skName, bindings);
  const rows =
    input.IndexName === undefined ? store.partition(partition) : store.indexed(input.IndexName, partition);
  const candidates: Candidate[] = [];
  for (const row of rows) {
    const item = itemOf(row, asOf?.(row));
    if (item?.[pkName] !== partition || typeof item[skName] !== 'string') continue;
    if (conditionHolds(input.KeyConditionExpression, item, bindings))
      candidates.push({ sort: item[skName], row, item });
  }
  const direction = input.ScanIndexForward === false ? -1 : 1;
  candidates.sort((a, b) => direction * byPosition(a, b));
  const after = startOf(input.ExclusiveStartKey, skName);
  const rest = after ? candidates.filter((one) => direction * byPosition(one, after) > 0) : candidates;
  return page(rest, input, bindings, index && { pkName, skName, keysOnly: index.keysOnly === true });
}

function startOf(key: Record<string, unknown> | undefined, skName: string): Candidate | undefined {
  if (!key) return undefined;
  const { pk, sk } = key;
  return {
    sort: String(key[skName]),
    row: { pk: String(pk), sk: String(sk), versions: [] },
    item: {},
  };
}

function page(
  rest: readonly Candidate[],
  input: QueryInput,
  bindings: Bindings,
  index: { pkName: string; skName: string; keysOnly: boolean } | undefined,
): QueryOutput {
  const items: Item[] = [];
  let scanned = 0;
  let bytes = 0;
  let last: Candidate | undefined;
  for (const candidate of rest) {
    if (scanned === input.Limit || bytes >= PAGE) break;
    scanned += 1;
    bytes += itemSize(candidate.item);
    last = candidate;
    if (!conditionHolds(input.FilterExpression, candidate.item, bindings)) continue;
    const { item } = candidate;
    const names = index ? ['pk', 'sk', index.pkName, index.skName] : [];
    const shown = index?.keysOnly ? pickNames(item, names) : item;
    items.push(copy(projected(input.ProjectionExpression, shown, bindings)));
  }
  const stopped = last !== undefined && (scanned < rest.length || scanned === input.Limit);
  const names = index ? ['pk', 'sk', index.pkName, index.skName] : ['pk', 'sk'];
  return {
    ...(input.Select === 'COUNT' ? {} : { Items: items }),
    Count: items.length,
    ScannedCount: scanned,
    bytes,
    ...(stopped && last ? { LastEvaluatedKey: pickNames(last.item, names) } : {}),
  };
}

const pickNames = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(
    names.flatMap((name): [string, Value][] => {
      const value = valueAt(item, [name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
