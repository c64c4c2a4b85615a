import { DomainError } from '../../shared/errors.ts';
import { answered, MOST_URGES, openUrges } from '../domain/urges.ts';
import type { VerbModule } from './verb.ts';

/** 督办 */
export const urge: VerbModule = {
  past: 'urged',
  internal: true,
  apply: (order, { command, staff, at, timing }) => {
    const { urges = [] } = order;
    if (urges.length >= MOST_URGES) throw new DomainError('urged_often', { most: MOST_URGES });
    const dueAt = new Date(timing.clock.after(Date.parse(at), timing.urge * 60_000)).toISOString();
    const by = { id: staff.id, name: staff.name };
    return {
      order: { ...order, urges: [...urges, { by, at, note: command.note ?? '', dueAt }] },
      details: { until: dueAt },
    };
  },
};

/** The receipt, for all that is open. */
export const acknowledge: VerbModule = {
  past: 'acknowledged',
  internal: true,
  apply: (order, { command, staff, at }) => {
    const { urges = [] } = order;
    const next = answered(urges, { id: staff.id, name: staff.name }, at, command.note ?? '');
    if (openUrges(next).length === openUrges(urges).length) throw new DomainError('forbidden');
    return { order: { ...order, urges: next } };
  },
};
