import { iso, now } from '../../shared/clock.ts';
import { DomainError, isCode, staleVersion } from '../../shared/errors.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import { answerGivenBefore, commitOnce } from '../../shared/kernel/commit.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { claimUploads } from '../../shared/media/uploads.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { visibleOrder } from '../act.ts';
import type { OrderFile } from '../order-repository.ts';
import { actingAs } from '../verbs/acting-as.ts';
import { MOST_ANSWERS, type Result, resultOf, type Said, type SheetAnswer } from './domain/sheet-answers.ts';

/** How often the next place of a point is looked for while somebody else takes it. */
const ATTEMPTS = 5;
const AT_WORK: readonly string[] = ['accepted', 'in_progress'];

export interface Answered {
  point: string;
  n: number;
  result: Result;
}

const putAnswer = (orderId: string, answer: SheetAnswer): Step => ({
  write: {
    Put: {
      TableName: tableName(),
      Item: { ...keys.sheetAnswer(orderId, answer.point, answer.n), type: 'order-answer', ...answer },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onFail: staleVersion,
});

/** The round is still theirs and still under way: an answer never comes after its end. */
const stillAtWork = (orderId: string, staff: StaffIdentity): Step => ({
  write: {
    ConditionCheck: {
      TableName: tableName(),
      Key: keys.order(orderId),
      ConditionExpression: '#status IN (:accepted, :started) AND assignee.id = :me',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':accepted': 'accepted', ':started': 'in_progress', ':me': staff.id },
    },
  },
  onFail: (old) => new DomainError('illegal_transition', { status: String(old?.status ?? '') }),
});

async function attempt(file: OrderFile, said: Said, staff: StaffIdentity, operation: Operation) {
  const { order, sheet = [], answers = [], photos } = file;
  if (order.assignee?.id !== staff.id) throw new DomainError('forbidden');
  if (!AT_WORK.includes(order.status)) throw new DomainError('illegal_transition', { status: order.status });
  const { point, value, note, photos: pictures = [] } = said;
  const result = resultOf(sheet, said);
  const n = Math.max(0, ...answers.filter((each) => each.point === point).map((each) => each.n)) + 1;
  if (n > MOST_ANSWERS) throw new DomainError('answered_often', { most: MOST_ANSWERS });
  const at = iso(now());
  const row: SheetAnswer = {
    ...{ point, n, result, at, by: actingAs(staff) },
    ...(value === undefined ? {} : { value }),
    ...(note ? { note } : {}),
    ...(pictures.length > 0 ? { photos: pictures } : {}),
  };
  const claimed = claimUploads({
    uploadIds: pictures,
    owner: `staff:${staff.id}`,
    owners: [keys.order(order.id).pk],
    from: photos.length,
    at,
  });
  const answer: Answered = { point, n, result };
  return commitOnce(
    { ...operation, answer },
    {
      steps: [stillAtWork(order.id, staff), putAnswer(order.id, row), ...claimed.steps],
      events: claimed.events,
    },
  );
}

interface Operation {
  scope: string;
  key: string;
  request: unknown;
}

/**
 * One point of a round. The order's version does not move: a phone that comes out of a basement tells its points one
 * by one, in any order, and nobody else's step is outdated by it.
 * @throws DomainError `not_found`, `forbidden`, `illegal_transition`, `unknown_point`, `invalid_request`,
 *   `answered_often`, `upload_unavailable`, `idempotency_mismatch`, `busy`
 */
export async function answerPoint(
  id: string,
  said: Said,
  staff: StaffIdentity,
  key: string,
): Promise<Answered> {
  const operation = { scope: 'order.sheet', key: `${staff.id} ${key}`, request: { id, ...said } };
  for (let number = 1; ; number++) {
    try {
      return await attempt(await visibleOrder(id, staff), said, staff, operation);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (isCode(error, 'stale_version')) {
        if (number < ATTEMPTS) continue;
        throw new DomainError('busy');
      }
      const before = await answerGivenBefore<Answered>(operation);
      if (!before) throw error;
      return before;
    }
  }
}
