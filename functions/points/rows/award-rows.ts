import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import type { Account } from '../domain/account.ts';
import { accountOf, findAccount } from './account-rows.ts';
import type { Budget } from './budget-rows.ts';

/** What an award is decided on, in one read: the account, and the nearest parts of the rule's budget if it has one. */
export async function readForAward(
  holderId: string,
  budget: Budget | undefined,
): Promise<{ account: Account | undefined; parts: Item[] }> {
  if (!budget) return { account: await findAccount(holderId), parts: [] };
  const account = keys.account(holderId);
  const Keys = [account, ...budget.near.map(({ key }) => key)];
  const { Responses, UnprocessedKeys } = await table().send(
    new BatchGetCommand({ RequestItems: { [tableName()]: { Keys, ConsistentRead: true } } }),
  );
  const rows = Responses?.[tableName()] ?? [];
  const own = rows.find(({ pk }) => pk === account.pk);
  // A part that was left out is taken for empty, and its condition decides; an account must not be.
  const leftOut = Object.keys(UnprocessedKeys ?? {}).length > 0;
  return {
    account: own ? accountOf(own) : leftOut ? await findAccount(holderId) : undefined,
    parts: rows.filter((row) => row !== own),
  };
}
