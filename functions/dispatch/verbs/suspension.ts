import { DomainError } from '../../shared/errors.ts';
import { held } from '../domain/held.ts';
import { requireUntil } from '../domain/suspension.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import type { VerbModule } from './verb.ts';

const withoutRequest = ({ suspension: _, ...rest }: WorkOrder): WorkOrder => rest;
const until = (at: string | undefined): { until?: string } => (at === undefined ? {} : { until: at });

/** Nothing changes yet but that it is asked for. */
export const suspend: VerbModule = {
  past: 'suspension_asked',
  internal: true,
  apply: (order, { command, staff, at }) => {
    requireUntil(command.until, at);
    const by = { id: staff.id, name: staff.name };
    const suspension = { by, at, reason: command.reason ?? '', ...until(command.until) };
    return { order: { ...order, suspension }, ...(command.until ? { details: until(command.until) } : {}) };
  },
};

/** Put off; its times go on, for the reporter waits all the same. */
export const approveSuspension: VerbModule = {
  past: 'suspended',
  apply: (order, { at }) => {
    const { suspension } = order;
    if (suspension?.until !== undefined && suspension.until <= at) throw new DomainError('suspension_over');
    return {
      order: held(withoutRequest(order), 'suspended', at, suspension?.until),
      ...(suspension ? { details: { asked: suspension.by.id, ...until(suspension.until) } } : {}),
    };
  },
};

export const declineSuspension: VerbModule = {
  past: 'suspension_declined',
  internal: true,
  apply: (order) => ({
    order: withoutRequest(order),
    ...(order.suspension ? { details: { asked: order.suspension.by.id } } : {}),
  }),
};
