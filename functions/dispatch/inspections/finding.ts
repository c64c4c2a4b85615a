import { DomainError } from '../../shared/errors.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import { ORDER_ID } from '../../shared/ids.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { beside } from '../domain/work-order.ts';
import { canSee } from '../flow/guards.ts';
import { isOpen } from '../flow/statuses.ts';
import { getOrder } from '../order-repository.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';
import { actingAs } from '../verbs/acting-as.ts';
import type { Source } from './domain/origin.ts';

/**
 * The round's log says what was found on it, in the transaction of the order that begins.
 * @throws DomainError `unknown_order` also for a round that they may not see or that is over
 */
export async function findingOf(
  { order: id, point }: Source,
  staff: StaffIdentity,
  finding: { id: string; at: string; category: string },
): Promise<Commit> {
  const round = ORDER_ID.test(id) ? await getOrder(id) : undefined;
  if (!round || !canSee(staff, round) || !isOpen(round.status)) throw new DomainError('unknown_order');
  const details = { finding: finding.id, category: finding.category, ...(point ? { point } : {}) };
  const entry = { at: finding.at, action: 'found', by: actingAs(staff), internal: true, details } as const;
  return record(beside(round, {}), round, entry, await timingOf(round.category, round.severity));
}
