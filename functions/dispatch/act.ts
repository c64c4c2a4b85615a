import { jitter } from '../shared/chance.ts';
import { iso, now, pause } from '../shared/clock.ts';
import { config } from '../shared/district/config.ts';
import { DomainError, isCode, notFound, staleVersion } from '../shared/errors.ts';
import type { StaffIdentity } from '../shared/http/contract.ts';
import { ORDER_ID } from '../shared/ids.ts';
import { answerGivenBefore, commit, commitOnce } from '../shared/kernel/commit.ts';
import { claimUploads } from '../shared/media/uploads.ts';
import { keys } from '../shared/table/keys.ts';
import { requireLegal, stepped } from './domain/work-order.ts';
import { STAFF_FLOW, type StaffVerb } from './flow/flow.ts';
import { canSee, mayAct } from './flow/guards.ts';
import { type LogEntry, type OrderFile, orderFile } from './order-repository.ts';
import { record } from './record.ts';
import { timingOf } from './timing.ts';
import { actingAs } from './verbs/acting-as.ts';
import { VERBS } from './verbs/index.ts';
import { type Command, requireFields } from './verbs/verb.ts';

/** How often a command without a version is decided anew while others change the order. */
const ATTEMPTS = 5;

async function readOrder(id: string): Promise<OrderFile> {
  if (!ORDER_ID.test(id)) throw notFound();
  return orderFile(id);
}

/** Reads what the caller may see. @throws DomainError `not_found` also for what they may not */
export async function visibleOrder(id: string, staff: StaffIdentity): Promise<OrderFile> {
  const file = await readOrder(id);
  if (!canSee(staff, file.order)) throw notFound();
  return file;
}

/** One command: who, what, to which order; the key makes it the same command when it is sent again. */
interface Deed {
  id: string;
  verb: StaffVerb;
  command: Command;
  staff: StaffIdentity;
  key?: string | undefined;
}

const operationOf = ({ id, verb, command, staff, key }: Deed & { key: string }) => ({
  scope: `order.${verb}`,
  key: `${staff.id} ${key}`,
  request: { id, ...command },
});

/**
 * One staff action: one read, one transaction.
 * @throws DomainError `not_found`, `forbidden`, `illegal_transition`, `stale_version`, `unknown_unit`,
 *   `upload_unavailable`, `idempotency_mismatch`, `busy` when others keep changing the order
 */
export async function actOnOrder(
  id: string,
  verb: StaffVerb,
  command: Command,
  staff: StaffIdentity,
  key?: string,
): Promise<OrderFile> {
  const deed = { id, verb, command, staff, key };
  try {
    return await attempt(deed, 1);
  } catch (error) {
    // A phone that never heard the answer asks again, and must not hear that its own step is in the way.
    if (key === undefined || !(error instanceof DomainError) || isCode(error, 'idempotency_mismatch'))
      throw error;
    if (!(await answerGivenBefore(operationOf({ ...deed, key })))) throw error;
    return visibleOrder(id, staff);
  }
}

async function attempt(deed: Deed, number: number): Promise<OrderFile> {
  const { id, verb, command, staff, key } = deed;
  const file = await readOrder(id);
  VERBS[verb].refuse?.(file.order, staff);
  if (!canSee(staff, file.order)) throw notFound();
  const { order, log, photos } = file;
  // What time did meanwhile outdates nobody's decision; what people did does.
  const { version: seen } = command;
  const first = order.stepVersion ?? order.version;
  if (seen !== undefined && (seen < first || seen > order.version)) throw staleVersion();
  requireLegal(order, verb);
  if (!mayAct(staff, order, verb)) throw new DomainError('forbidden');
  requireFields(command, STAFF_FLOW[verb]);
  const at = iso(now());
  const [units, timing] = await Promise.all([config('unit'), timingOf(order.category, order.severity)]);
  const { past, internal, apply } = VERBS[verb];
  const applied = await apply(order, { at, staff, command, units, timing, file });
  const had = Math.max(order.photoCount, photos.length);
  const next = { ...stepped(order, verb, applied.order), photoCount: had + (command.photos?.length ?? 0) };
  const noted = command.note ?? command.question;
  const entry: LogEntry = {
    at,
    action: past,
    by: actingAs(staff),
    ...(noted ? { note: noted } : {}),
    ...(command.reason ? { reason: command.reason } : {}),
    ...(applied.details ? { details: applied.details } : {}),
    ...(command.photos?.length ? { photos: command.photos } : {}),
    ...(internal ? { internal } : {}),
  };
  const claimed = claimUploads({
    uploadIds: command.photos ?? [],
    owner: `staff:${staff.id}`,
    owners: [
      keys.order(id).pk,
      ...(order.reportId === undefined ? [] : [keys.report(order.reportId).pk]),
      ...(applied.pictured ?? []),
    ],
    from: had,
    at,
  });
  const recorded = record(next, order, entry, timing);
  const change = {
    steps: [...recorded.steps, ...(applied.steps ?? []), ...claimed.steps],
    events: [...(recorded.events ?? []), ...(applied.events ?? []), ...claimed.events],
  };
  try {
    if (key === undefined) await commit(change);
    else await commitOnce({ ...operationOf({ ...deed, key }), answer: { version: next.version } }, change);
  } catch (error) {
    // An alarm came in between, or the caller meant whatever they saw last: the state machine gives the clearer answer.
    if (!isCode(error, 'stale_version')) throw error;
    if (number === ATTEMPTS) throw new DomainError('busy');
    await pause(jitter(20 * number));
    return attempt(deed, number + 1);
  }
  return { ...file, order: recorded.order, log: [...log, entry] };
}
