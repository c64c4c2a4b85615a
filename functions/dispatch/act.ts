import { jitter } from '../shared/chance.ts';
import { iso, now, pause } from '../shared/clock.ts';
import { config } from '../shared/district/config.ts';
import { DomainError, isCode, notFound, staleVersion } from '../shared/errors.ts';
import type { StaffIdentity } from '../shared/http/contract.ts';
import { ORDER_ID } from '../shared/ids.ts';
import { commit } from '../shared/kernel/commit.ts';
import { claimUploads } from '../shared/media/uploads.ts';
import { keys } from '../shared/table/keys.ts';
import { orderChanged } from './apply-report-events.ts';
import { inStage } from './domain/deadline/order-times.ts';
import { canSee, isGridWorkerOnly, mayAct } from './domain/permissions.ts';
import { returnTo } from './domain/return-to.ts';
import { act, requireLegal, type StaffAction, type WorkOrder } from './domain/work-order.ts';
import { type LogEntry, type OrderFile, orderFile, putLog, putOrder } from './order-repository.ts';
import { timingOf } from './timing.ts';

export interface Command {
  note?: string | undefined;
  reason?: string | undefined;
  unit?: string | undefined;
  photos?: string[] | undefined;
  version?: number | undefined;
}

/** How often a command without a version is decided anew while others change the order. */
const ATTEMPTS = 5;

const PAST: Record<StaffAction, string> = {
  accept: 'accepted',
  start: 'started',
  finish: 'finished',
  return: 'returned',
  transfer: 'transferred',
};

/** The role in which somebody acts, as the reporter reads it. */
const actingRole = (staff: StaffIdentity): string => staff.roles[0] ?? 'unit_member';

async function unitFor(
  order: WorkOrder,
  action: StaffAction,
  wanted: string | undefined,
  staff: StaffIdentity,
) {
  if (action !== 'return' && action !== 'transfer') return undefined;
  const code =
    action === 'return' ? returnTo(order.unit.code, order.place.regionCode, isGridWorkerOnly(staff)) : wanted;
  const unit = (await config('unit')).find((candidate) => candidate.code === code);
  if (!unit) throw new DomainError('unknown_unit');
  return { code: unit.code, name: unit.name.zh };
}

/** Reads what the caller may see. @throws DomainError `not_found` also for what they may not */
export async function visibleOrder(id: string, staff: StaffIdentity): Promise<OrderFile> {
  if (!ORDER_ID.test(id)) throw notFound();
  const file = await orderFile(id);
  if (!canSee(staff, file.order)) throw notFound();
  return file;
}

function requireWords(action: StaffAction, command: Command): void {
  const fields = [
    ...((action === 'return' || action === 'transfer') && !command.reason
      ? [{ path: 'body.reason', message: 'required' }]
      : []),
    ...(action === 'transfer' && !command.unit ? [{ path: 'body.unit', message: 'required' }] : []),
  ];
  if (fields.length > 0) throw new DomainError('invalid_request', {}, fields);
}

/**
 * One staff action: one read, one transaction.
 * @throws DomainError `not_found`, `forbidden`, `illegal_transition`, `stale_version`, `unknown_unit`,
 *   `upload_unavailable`, `busy` when others keep changing the order
 */
export async function actOnOrder(
  id: string,
  action: StaffAction,
  command: Command,
  staff: StaffIdentity,
  attempt = 1,
): Promise<OrderFile> {
  const { order, log, photos } = await visibleOrder(id, staff);
  if (command.version !== undefined && command.version !== order.version) throw staleVersion();
  requireLegal(order, action);
  if (!mayAct(staff, order, action)) throw new DomainError('forbidden');
  requireWords(action, command);
  const at = iso(now());
  const unit = await unitFor(order, action, command.unit, staff);
  const acted = act(order, action, { at, actor: staff, ...(unit ? { unit } : {}) });
  const next = inStage(acted, order, at, await timingOf(order.category, order.severity));
  const entry: LogEntry = {
    at,
    action: PAST[action],
    by: { role: actingRole(staff), id: staff.id, name: staff.name },
    ...(command.note ? { note: command.note } : {}),
    ...(command.reason ? { reason: command.reason } : {}),
    ...(unit ? { details: { to: unit.code, toName: unit.name } } : {}),
    ...(command.photos?.length ? { photos: command.photos } : {}),
  };
  const claimed = claimUploads({
    uploadIds: command.photos ?? [],
    owner: `staff:${staff.id}`,
    owners: [keys.order(id).pk, keys.report(order.reportId).pk],
    from: Math.max(order.photoCount, photos.length),
    at,
  });
  const stored = {
    ...next,
    photoCount: Math.max(order.photoCount, photos.length) + (command.photos?.length ?? 0),
  };
  try {
    await commit({
      steps: [putOrder(stored, order), putLog(id, next.version, entry), ...claimed.steps],
      events: [orderChanged(stored, entry), ...claimed.events],
    });
  } catch (error) {
    // Without a version the caller meant whatever they saw last: the state machine gives the clearer answer.
    if (!isCode(error, 'stale_version') || command.version !== undefined) throw error;
    if (attempt === ATTEMPTS) throw new DomainError('busy');
    await pause(jitter(20 * attempt));
    return actOnOrder(id, action, command, staff, attempt + 1);
  }
  return { order: stored, log: [...log, entry], photos };
}
