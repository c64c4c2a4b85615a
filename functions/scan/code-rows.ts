import { communityOf } from '../shared/district/regions.ts';
import type { Item, Step } from '../shared/kernel/transact.ts';
import { tableName } from '../shared/table/client.ts';
import { type Key, keys } from '../shared/table/keys.ts';
import { type Code, codeSchema, type NewCode } from './domain/code.ts';
import { shardsOf } from './domain/short-code.ts';

/** Where a code is listed: its community, or the larger region it belongs to. */
export const directoryKey = ({ code, place }: Pick<Code, 'code' | 'place'>): Key =>
  keys.codeInCommunity(communityOf(place.regionCode) ?? place.regionCode, code);

export const counterKeys = (code: string): Key[] =>
  Array.from({ length: shardsOf(code) }, (_, shard) => keys.code(code, shard));

/** Every row of a code: its counters and its place in the directory. They change together or not at all. */
export const rowsOf = (code: Pick<Code, 'code' | 'place'>): Key[] => [
  ...counterKeys(code.code),
  directoryKey(code),
];

/** The rows of a code that was never there. @param taken what it means when it was */
export function issueSteps(wanted: NewCode, taken: (old: Item | undefined) => Error): Step[] {
  const code = codeSchema.parse({ ...wanted, status: 'active', version: 1 });
  return rowsOf(code).map((key, index, rows) => {
    const counter = index < rows.length - 1 ? { type: 'code', scans: 0 } : { type: 'code_entry' };
    return {
      write: {
        Put: {
          TableName: tableName(),
          Item: { ...key, ...code, ...counter },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onFail: taken,
    };
  });
}
