import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { auditSteps } from '../audit/audit-row.ts';
import { iso, now } from '../clock.ts';
import { DomainError } from '../errors.ts';
import type { NewEvent } from '../events/events.ts';
import { outboxSteps, sendEvents } from '../outbox/outbox.ts';
import { tagOf } from '../secrets.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';
import { canonical } from './canonical.ts';
import { type Step, transact } from './transact.ts';

/** A command somebody may send again: the same key and body get the same answer for as long as the row lives. */
export interface Operation<A> {
  scope: string;
  key: string;
  /** What was asked, as plain JSON; another body under the same key is refused. */
  request: unknown;
  answer: A;
}

/** A transaction takes 100 rows, and one of them is the audit log's. Operation and outbox rows count besides. */
export const MOST_STEPS = 99;

export interface Commit {
  steps: Step[];
  events?: NewEvent[];
}

/**
 * Keyed, because a request may hold a phone number, and those who can read the table could try all of them.
 * The same request with its fields in another order is the same.
 */
const fingerprint = (request: unknown): Promise<string> => tagOf('operation', canonical(request), 32);

class Replay extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('replay');
    this.answer = answer;
  }
}

const mismatch = (): DomainError => new DomainError('idempotency_mismatch');

async function operationStep<A>(operation: Operation<A>): Promise<Step> {
  const hash = await fingerprint(operation.request);
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: {
          ...keys.operation(operation.scope, operation.key),
          type: 'operation',
          hash,
          answer: operation.answer,
          at: iso(now()),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    onFail: (old) => (old?.hash === hash ? new Replay(old.answer) : mismatch()),
  };
}

/**
 * The one way to write: business rows, operation record, outbox rows and the audit row in one transaction, then the
 * messages.
 * A message that cannot be sent is no error: the sweeper sends it later.
 * @throws the failing step's error; `busy` when the table stays contended
 */
export async function commit({ steps, events = [] }: Commit): Promise<void> {
  const outbox = outboxSteps(events);
  await transact([...steps, ...outbox.steps, ...auditSteps(steps)]);
  await sendEvents(outbox.messages);
}

/**
 * `commit` for a command with an operation id.
 * @returns this call's answer, or the first call's when the command was carried out before
 * @throws DomainError `idempotency_mismatch` for another body under the same key
 */
export async function commitOnce<A>(operation: Operation<A>, { steps, events = [] }: Commit): Promise<A> {
  const outbox = outboxSteps(events);
  try {
    await transact([await operationStep(operation), ...steps, ...outbox.steps, ...auditSteps(steps)]);
  } catch (error) {
    if (error instanceof Replay) return error.answer as A;
    throw error;
  }
  await sendEvents(outbox.messages);
  return operation.answer;
}

/**
 * The answer given before, for a command that would be refused now: what it named may have gone since, and the
 * phone that never heard the answer must not hear a refusal of what was taken. Never read ahead of a commit.
 * @throws DomainError `idempotency_mismatch` for another body under the same key
 */
export async function answerGivenBefore<A>({
  scope,
  key,
  request,
}: Omit<Operation<A>, 'answer'>): Promise<A | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.operation(scope, key), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  if (Item.hash !== (await fingerprint(request))) throw mismatch();
  return Item.answer as A;
}
