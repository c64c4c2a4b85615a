import { DomainError } from '../../../shared/errors.ts';
import type { WorkOrder } from '../../domain/work-order.ts';

/** What units are asked to do together. */
export const PART_KINDS = ['joint_meeting', 'mediation', 'task'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Orders that others work on beside the one that leads, by whether they are done with. */
export interface Parts {
  open: string[];
  closed: string[];
}

/** All of them close with their order in one transaction. */
export const MOST_OPEN = 10;
/** As many as a page shows. */
export const MOST_PARTS = 30;

const partsOf = ({ parts }: Pick<WorkOrder, 'parts'>): Parts => parts ?? { open: [], closed: [] };

/** @throws DomainError `too_many_parts` */
export function withParts(order: WorkOrder, ids: readonly string[]): WorkOrder {
  const { open, closed } = partsOf(order);
  if (open.length + ids.length > MOST_OPEN || open.length + closed.length + ids.length > MOST_PARTS)
    throw new DomainError('too_many_parts', { open: MOST_OPEN, all: MOST_PARTS });
  return { ...order, parts: { open: [...open, ...ids], closed } };
}

/** The order with these parts done with. @throws DomainError `unknown_part` for one that is not open */
export function withoutOpen(order: WorkOrder, ids: readonly string[]): WorkOrder {
  const { open, closed } = partsOf(order);
  if (ids.some((id) => !open.includes(id))) throw new DomainError('unknown_part');
  return { ...order, parts: { open: open.filter((id) => !ids.includes(id)), closed: [...closed, ...ids] } };
}

/** It is done when all of it is. @throws DomainError `parts_open` */
export function requireAllDone(order: WorkOrder): void {
  const { open } = partsOf(order);
  if (open.length > 0) throw new DomainError('parts_open', { open: open.length });
}
