import { timingSafeEqual } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '../../../shared/errors.ts';
import { countUpTo } from '../../../shared/kernel/count-up-to.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { sweptAfter } from '../../../shared/retention/due.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { type Cap, windowOf } from './domain/caps.ts';
import { type OtpRow, otpRowSchema } from './otp-rows.ts';

export const CODE_MS = 5 * 60_000;
export const MAX_TRIES = 5;

const wrong = (): DomainError => new DomainError('wrong_code');

/** Counts one code against a cap. @returns false when the window is full, and then nothing was counted */
export async function takeCap({ kind, value, windowMs, most }: Cap, nowMs: number): Promise<boolean> {
  const window = windowOf(windowMs, nowMs);
  try {
    await table().send(
      new UpdateCommand(
        countUpTo(keys.otpLimit(kind, value, window), 'otp_limit', most, nowMs + 2 * windowMs),
      ),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** The code before it, and whatever it had proved, is worth nothing from here on. */
export async function putOtp(phoneTag: string, id: string, codeTag: string, nowMs: number): Promise<void> {
  const expiresAt = nowMs + CODE_MS;
  const row: OtpRow = { id, codeTag, tries: 0, expiresAt, ttl: Math.ceil(expiresAt / 1000) };
  const Item = {
    ...keys.otp(phoneTag),
    type: 'otp',
    ...row,
    ...sweptAfter(keys.otp(phoneTag), expiresAt),
  };
  await table().send(new PutCommand({ TableName: tableName(), Item }));
}

/**
 * Counts a try and only then tells what to compare it with: of any number sent at once, five are compared.
 * @throws DomainError `wrong_code` when there is nothing to compare with
 */
export async function countTry(phoneTag: string, nowMs: number): Promise<OtpRow> {
  try {
    const { Attributes } = await table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: keys.otp(phoneTag),
        UpdateExpression: 'ADD tries :one',
        ConditionExpression: 'attribute_exists(codeTag) AND tries < :max AND expiresAt > :now',
        ExpressionAttributeValues: { ':one': 1, ':max': MAX_TRIES, ':now': nowMs },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return otpRowSchema.parse(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw wrong();
    throw error;
  }
}

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

export const isCodeTag = (row: OtpRow, codeTag: string): boolean =>
  row.codeTag !== undefined && same(row.codeTag, codeTag);

/** @throws DomainError `wrong_code` for a challenge that is none, is over, or was used */
export async function findProof(phoneTag: string, proofTag: string, nowMs: number): Promise<OtpRow> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.otp(phoneTag), ConsistentRead: true }),
  );
  const row = Item && otpRowSchema.parse(Item);
  if (!row?.proofTag || !same(row.proofTag, proofTag) || row.expiresAt <= nowMs) throw wrong();
  return row;
}

export type Used = { codeTag: string } | { proofTag: string };
const usedOf = (used: Used): [string, string] =>
  'codeTag' in used ? ['codeTag', used.codeTag] : ['proofTag', used.proofTag];

/** Goes into the transaction that signs in: a code, or what it proved, is good once. */
export function consumeOtp(phoneTag: string, used: Used): Step {
  const [field, tag] = usedOf(used);
  return {
    write: {
      Delete: {
        TableName: tableName(),
        Key: keys.otp(phoneTag),
        ConditionExpression: `${field} = :tag`,
        ExpressionAttributeValues: { ':tag': tag },
      },
    },
    onFail: wrong,
  };
}

/** Trades a right code, or an earlier challenge, for a challenge: who of this phone is it? */
export async function keepProof(
  phoneTag: string,
  used: Used,
  proofTag: string,
  nowMs: number,
): Promise<void> {
  const [field, tag] = usedOf(used);
  const expiresAt = nowMs + CODE_MS;
  try {
    await table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: keys.otp(phoneTag),
        UpdateExpression: `SET proofTag = :proof, expiresAt = :until, #ttl = :ttl${field === 'codeTag' ? ' REMOVE codeTag' : ''}`,
        ConditionExpression: `${field} = :tag`,
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':proof': proofTag,
          ':tag': tag,
          ':until': expiresAt,
          ':ttl': Math.ceil(expiresAt / 1000),
        },
      }),
    );
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw wrong();
    throw error;
  }
}
