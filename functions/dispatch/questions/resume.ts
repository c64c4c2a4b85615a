import { resumed } from '../domain/held.ts';
import type { VerbModule } from '../verbs/verb.ts';

/** Whoever held it goes on by themselves: the answer is no longer needed. */
export const resume: VerbModule = {
  past: 'resumed',
  apply: (order, { at, timing }) => ({ order: resumed(order, at, timing.clock) }),
};
