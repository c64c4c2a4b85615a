import { AsyncLocalStorage } from 'node:async_hooks';
import { atTime } from '../../functions/shared/clock.ts';

const moment = new AsyncLocalStorage<number>();

/** Inside, `at` can visit the past. Whoever is not called through it, like the queue pollers, stays in the present. */
export const withPast = <T>(work: () => Promise<T>): Promise<T> =>
  atTime(() => moment.getStore() ?? Date.now(), work);

/** Runs `work` as if it were `milliseconds` since the epoch. */
export const at = <T>(milliseconds: number, work: () => Promise<T>): Promise<T> =>
  moment.run(milliseconds, work);
