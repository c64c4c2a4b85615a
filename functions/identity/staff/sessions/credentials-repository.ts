import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { DomainError } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { LOCK_MS, lockedSeconds, MAX_FAILURES, startsAfresh, type Tries } from './domain/lockout.ts';

/** A name somebody tried. Without `staffId` nobody has it: the row counts the tries all the same. */
const credentialsSchema = z.object({
  staffId: z.string().optional(),
  passwordHash: z.string().optional(),
  failures: z.number().int().optional(),
  failuresUntil: z.number().optional(),
  /** Of the one link with which the owner may set a password, and until when. */
  inviteTag: z.string().optional(),
  inviteUntil: z.number().optional(),
  /** Whom of the OpenID issuer's people the account belongs to. */
  oidcTag: z.string().optional(),
});
export type Credentials = z.infer<typeof credentialsSchema>;

export const triesOf = ({ failures, failuresUntil }: Credentials): Tries | undefined =>
  failures === undefined || failuresUntil === undefined ? undefined : { failures, until: failuresUntil };

export async function findCredentials(username: string): Promise<Credentials> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.username(username), ConsistentRead: true }),
  );
  return credentialsSchema.parse(Item ?? {});
}

export const tooManyAttempts = (tries: Tries | undefined, nowMs: number): DomainError =>
  new DomainError('too_many_attempts', { seconds: Math.max(1, lockedSeconds(tries, nowMs)) });

const NOT_LOCKED = 'attribute_not_exists(failures) OR failures < :max OR failuresUntil <= :now';

function counting(username: string, seen: Credentials, nowMs: number): UpdateCommand {
  const afresh = startsAfresh(triesOf(seen), nowMs);
  const known = seen.staffId !== undefined;
  const until = nowMs + LOCK_MS;
  // Only the count of a name that nobody has may vanish by itself.
  const ttl = known ? '' : ', #ttl = :ttl, #type = :type';
  const owner = known ? 'attribute_exists(staffId)' : 'attribute_not_exists(staffId)';
  const condition = afresh
    ? '(attribute_not_exists(failuresUntil) OR failuresUntil <= :now)'
    : '(failuresUntil > :now AND failures < :max)';
  return new UpdateCommand({
    TableName: tableName(),
    Key: keys.username(username),
    UpdateExpression: afresh
      ? `SET failures = :one, failuresUntil = :until${ttl}`
      : `ADD failures :one SET failuresUntil = :until${ttl}`,
    ConditionExpression: `${owner} AND ${condition}`,
    ...(known ? {} : { ExpressionAttributeNames: { '#ttl': 'ttl', '#type': 'type' } }),
    ExpressionAttributeValues: {
      ':one': 1,
      ':until': until,
      ':now': nowMs,
      ...(afresh ? {} : { ':max': MAX_FAILURES }),
      ...(known ? {} : { ':ttl': Math.ceil(until / 1000), ':type': 'username' }),
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
}

/**
 * Counts a wrong try atomically: of any number sent at once, five are told they were wrong, the others are
 * told to wait.
 * @throws DomainError `too_many_attempts` when five were counted before this one
 */
export async function countFailure(username: string, read: Credentials, nowMs: number): Promise<void> {
  for (let seen = read, attempt = 0; attempt <= MAX_FAILURES + 2; attempt++) {
    if (lockedSeconds(triesOf(seen), nowMs) > 0) throw tooManyAttempts(triesOf(seen), nowMs);
    try {
      await table().send(counting(username, seen, nowMs));
      return;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      seen = credentialsSchema.parse(error.Item ? unmarshall(error.Item) : {});
    }
  }
  throw new DomainError('busy');
}

/**
 * Forgets the wrong tries, in the transaction that signs in: a right password among many parallel guesses
 * counts only if it comes before the fifth wrong one.
 */
export function forgetFailures(username: string, passwordHash: string, nowMs: number): Step {
  return {
    write: {
      Update: {
        TableName: tableName(),
        Key: keys.username(username),
        UpdateExpression: 'REMOVE failures, failuresUntil',
        ConditionExpression: `passwordHash = :hash AND (${NOT_LOCKED})`,
        ExpressionAttributeValues: { ':hash': passwordHash, ':max': MAX_FAILURES, ':now': nowMs },
      },
    },
    onFail: (old) => {
      const tries = triesOf(credentialsSchema.parse(old ?? {}));
      return lockedSeconds(tries, nowMs) > 0
        ? tooManyAttempts(tries, nowMs)
        : new DomainError('wrong_credentials');
    },
  };
}
