import { DomainError } from '../../shared/errors.ts';
import type { OrderStatus } from '../flow/statuses.ts';
import type { WorkOrder } from './work-order.ts';

/** Somebody asks that a case be put off; who answers for the area decides. */
export interface SuspensionRequest {
  by: { id: string; name: string };
  at: string;
  reason: string;
  /** When it would go on by itself. */
  until?: string;
}

/** Where an order goes on from that somebody stopped working on for a while. */
export interface Held {
  status: OrderStatus;
  at: string;
  /** Time takes it up again then; absent: only people do. */
  until?: string;
}

const LONGEST_DAYS = 30;

/** @throws DomainError `invalid_request` for a time that is past, or so far that nobody would remember */
export function requireUntil(until: string | undefined, at: string): void {
  if (until === undefined) return;
  const ahead = Date.parse(until) - Date.parse(at);
  const wrong = ahead <= 0 ? 'past' : ahead > LONGEST_DAYS * 86_400_000 ? 'too_far' : undefined;
  if (wrong) throw new DomainError('invalid_request', {}, [{ path: 'body.until', message: wrong }]);
}

const MAY_WAIT: readonly OrderStatus[] = ['accepted', 'in_progress', 'waiting'];

/** A request is that of whoever had the order then: it goes when the order goes on to others, or to its end. */
export function withoutLapsedRequest(next: WorkOrder, before: WorkOrder | undefined): WorkOrder {
  if (next.suspension === undefined) return next;
  const same = before?.unit.code === next.unit.code && before?.assignee?.id === next.assignee?.id;
  if (same && MAY_WAIT.includes(next.status)) return next;
  const { suspension: _, ...rest } = next;
  return rest;
}
