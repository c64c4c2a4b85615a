import type { WorkOrder } from '../domain/work-order.ts';

/** What must be so of an order besides its state before a step makes sense, as data: the flow names it. */
export type Condition =
  | 'reported'
  | 'whole'
  | 'has_parts'
  | 'was_merged'
  | 'was_rejected'
  | 'suspension_asked'
  | 'no_suspension_asked'
  | 'urged'
  | 'claimed';

const CONDITIONS: Readonly<Record<Condition, (order: WorkOrder) => boolean>> = {
  suspension_asked: ({ suspension }) => suspension !== undefined,
  no_suspension_asked: ({ suspension }) => suspension === undefined,
  urged: ({ urges = [] }) => urges.some(({ receipt }) => receipt === undefined),
  claimed: ({ claim }) => claim !== undefined,
  reported: ({ reportId }) => reportId !== undefined,
  whole: ({ parent }) => parent === undefined,
  has_parts: ({ parts }) => parts !== undefined && parts.open.length > 0,
  was_merged: ({ outcome }) => outcome === 'merged',
  was_rejected: ({ outcome }) => outcome === 'rejected',
};

export const holds = (condition: Condition | undefined, order: WorkOrder): boolean =>
  condition === undefined || CONDITIONS[condition](order);
