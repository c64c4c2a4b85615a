import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError, isCode } from '../../../shared/errors.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { findPerson, putPerson } from '../person-repository.ts';
import { type PersonRow, wechatRowSchema } from '../rows.ts';

export async function personOfWechat(openidTag: string): Promise<PersonRow | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.wechat(openidTag), ConsistentRead: true }),
  );
  return Item && findPerson(wechatRowSchema.parse(Item).personId);
}

/** The first person keeps it: on a shared phone one WeChat account must not open another's rows. */
export async function linkWechat(personId: string, openidTag: string, at: string): Promise<void> {
  const person = await findPerson(personId);
  if (!person || person.wechatTag !== undefined) return;
  const next = { ...person, wechatTag: openidTag, version: person.version + 1 };
  const row = { ...keys.wechat(openidTag), type: 'wechat', ...wechatRowSchema.parse({ personId, at }) };
  try {
    await commit({
      steps: [
        putPerson(next, person),
        {
          write: {
            Put: { TableName: tableName(), Item: row, ConditionExpression: 'attribute_not_exists(pk)' },
          },
          onFail: () => new DomainError('in_use'),
        },
      ],
    });
  } catch (error) {
    // Linking is a convenience: it never keeps anybody from signing in.
    if (!isCode(error, 'in_use') && !isCode(error, 'stale_version')) throw error;
  }
}
