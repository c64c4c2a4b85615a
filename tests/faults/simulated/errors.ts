import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './values.ts';

/** The SDK's own exception classes, so that `instanceof` and names in the code under test are put to use. */
const $metadata = {};

export const conditionFailed = (old: Item | undefined): ConditionalCheckFailedException =>
  new ConditionalCheckFailedException({
    message: 'The conditional request failed',
    $metadata,
    ...(old ? { Item: marshall(old) } : {}),
  });

export const throttled = (): ProvisionedThroughputExceededException =>
  new ProvisionedThroughputExceededException({ message: 'slow down', $metadata });

export const conflict = (): TransactionConflictException =>
  new TransactionConflictException({ message: 'a transaction is under way on this item', $metadata });

export interface Reason {
  Code: string;
  old?: Item | undefined;
}

export const cancelled = (reasons: readonly Reason[]): TransactionCanceledException =>
  new TransactionCanceledException({
    message: `Transaction cancelled [${reasons.map(({ Code }) => Code).join(', ')}]`,
    $metadata,
    CancellationReasons: reasons.map(({ Code, old }) => ({ Code, ...(old ? { Item: marshall(old) } : {}) })),
  });

class Named extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Refused because of what stands in the row; inside a transaction this is one reason among others. */
export class InvalidForRow extends Named {
  constructor(message: string) {
    super('ValidationException', message);
  }
}

export const invalid = (message: string): Error => new Named('ValidationException', message);
export const timedOut = (what: string): Error => new Named('TimeoutError', `no answer to ${what}`);
export const unavailable = (what: string): Error =>
  new Named('ServiceUnavailable', `${what} is not to be had`);
