import type { VerbModule } from './verb.ts';

/** A word among those who work on it: no clock changes, and the reporter is not told. */
export const note: VerbModule = {
  past: 'noted',
  internal: true,
  apply: (order) => ({ order }),
};
