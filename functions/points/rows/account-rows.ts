import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError, staleVersion } from '../../shared/errors.ts';
import type { Item, Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { type Account, accountSchema } from '../domain/account.ts';
import { RESIDENT_LOSSES } from '../domain/entry.ts';
import type { Posting } from '../domain/post.ts';

export const accountOf = (item: Item): Account => accountSchema.parse(item);

export async function findAccount(holderId: string): Promise<Account | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.account(holderId), ConsistentRead: true }),
  );
  return Item ? accountOf(Item) : undefined;
}

/** @throws DomainError `no_account` */
export async function loadAccount(holderId: string): Promise<Account> {
  const account = await findAccount(holderId);
  if (!account) throw new DomainError('no_account');
  return account;
}

const itemOf = (account: Account): Item => ({
  ...keys.account(account.holderId),
  type: 'account',
  ...account,
});

/** The account after a change that moves no points; its `version` is one more than the one that was read. */
export function accountStep(account: Account): Step {
  if (account.version === 1) {
    const Put = {
      TableName: tableName(),
      Item: itemOf(account),
      ConditionExpression: 'attribute_not_exists(pk)',
    };
    return { write: { Put }, onFail: staleVersion };
  }
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: itemOf(account),
        ConditionExpression: '#version = :before AND #kind = :kind',
        ExpressionAttributeNames: { '#version': 'version', '#kind': 'kind' },
        ExpressionAttributeValues: { ':before': account.version - 1, ':kind': account.kind },
      },
    },
    onFail: staleVersion,
  };
}

/**
 * The entry and the account after it, in one transaction. Whatever the entry says of itself, the stored account
 * decides: a loss that is not a spend, an expiry or a reversal is refused by the database unless the account it
 * falls on is an organisation's (L-02), and so is one that is larger than the stored balance.
 */
export function postingSteps({ account, entry }: Posting): Step[] {
  const lawful = entry.amount >= 0 || RESIDENT_LOSSES.has(entry.reason);
  const kind = lawful ? account.kind : 'organisation';
  const loss = Math.max(0, -entry.amount);
  const meaning = (old: Item | undefined): Error => {
    if (!old || old.version !== account.version - 1) return staleVersion();
    return new DomainError(old.kind === kind ? 'insufficient_points' : 'resident_cannot_lose');
  };
  return [
    {
      write: {
        Put: {
          TableName: tableName(),
          Item: itemOf(account),
          ConditionExpression: '#version = :before AND #kind = :kind AND #balances.#currency >= :loss',
          ExpressionAttributeNames: {
            '#version': 'version',
            '#kind': 'kind',
            '#balances': 'balances',
            '#currency': entry.currency,
          },
          ExpressionAttributeValues: { ':before': account.version - 1, ':kind': kind, ':loss': loss },
        },
      },
      onFail: meaning,
    },
    {
      write: {
        Put: {
          TableName: tableName(),
          Item: {
            ...keys.accountEntry(entry.holderId, entry.currency, entry.sequence),
            type: 'ledger-entry',
            ...entry,
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onFail: staleVersion,
    },
  ];
}
