import { DomainError } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import type { Credentials } from './credentials-repository.ts';

/** A row without staffId only counts tries at a name nobody has; it must not keep the name from its owner. */
export function newCredentials(username: string, credentials: Credentials): Step {
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: { ...keys.username(username), type: 'username', ...credentials },
        ConditionExpression: 'attribute_not_exists(staffId)',
      },
    },
    onFail: () => new DomainError('in_use'),
  };
}

type Invited = Pick<Credentials, 'inviteTag' | 'inviteUntil'>;

const update = (
  username: string,
  what: string,
  condition: string,
  values: Record<string, unknown>,
): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: keys.username(username),
      UpdateExpression: what,
      ConditionExpression: condition,
      ExpressionAttributeValues: values,
    },
  },
  onFail: () => new DomainError('stale_version'),
});

/** Another link in place of whatever let the owner in before. */
export const inviteAgain = (username: string, staffId: string, { inviteTag, inviteUntil }: Invited): Step =>
  update(
    username,
    'SET inviteTag = :tag, inviteUntil = :until REMOVE passwordHash, oidcTag, failures, failuresUntil',
    'staffId = :id',
    { ':tag': inviteTag, ':until': inviteUntil, ':id': staffId },
  );

export const dropInvitation = (username: string, staffId: string): Step =>
  update(username, 'REMOVE inviteTag, inviteUntil', 'staffId = :id', { ':id': staffId });

/** The link buys one password. */
export const acceptInvitation = (username: string, tag: string, hash: string, nowMs: number): Step =>
  update(
    username,
    'SET passwordHash = :hash REMOVE inviteTag, inviteUntil, failures, failuresUntil',
    'inviteTag = :tag AND inviteUntil > :now',
    { ':hash': hash, ':tag': tag, ':now': nowMs },
  );

/** The owner's own choice, in place of the password they had. */
export const replacePassword = (username: string, oldHash: string, newHash: string): Step =>
  update(
    username,
    'SET passwordHash = :next REMOVE failures, failuresUntil, inviteTag, inviteUntil',
    'passwordHash = :old',
    { ':next': newHash, ':old': oldHash },
  );
