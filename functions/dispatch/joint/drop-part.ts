import { actingAs } from '../verbs/acting-as.ts';
import type { VerbModule } from '../verbs/verb.ts';
import { withoutOpen } from './domain/parts.ts';
import { endParts } from './end-parts.ts';

/** Whoever leads no longer needs what a unit was asked for. */
export const dropPart: VerbModule = {
  past: 'part_dropped',
  internal: true,
  apply: async (order, { at, staff, command }) => {
    const { part = '', reason } = command;
    const without = withoutOpen(order, [part]);
    return {
      order: without,
      details: { part },
      ...(await endParts([part], { at, by: actingAs(staff), reason })),
    };
  },
};
