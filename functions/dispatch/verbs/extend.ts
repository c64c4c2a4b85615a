import { DomainError } from '../../shared/errors.ts';
import { extended } from '../domain/deadline/order-times.ts';
import type { VerbModule } from './verb.ts';

/** All that a case can get in the end: ninety days of its own clock. */
const MOST_MINUTES = 90 * 24 * 60;

/** More time, with a reason, and counted. How far it has climbed stays as it is. */
export const extend: VerbModule = {
  past: 'extended',
  apply: (order, { command, timing }) => {
    const minutes = command.minutes ?? 0;
    const { count = 0, minutes: had = 0 } = order.extension ?? {};
    if (had + minutes > MOST_MINUTES)
      throw new DomainError('invalid_request', {}, [{ path: 'body.minutes', message: 'too_far' }]);
    const times = extended(order, minutes, timing.clock);
    return {
      order: { ...order, ...times, extension: { count: count + 1, minutes: had + minutes } },
      details: { minutes: String(minutes), from: order.dueAt, until: times.dueAt },
    };
  },
};
