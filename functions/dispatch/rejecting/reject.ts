import { DomainError } from '../../shared/errors.ts';
import { ended } from '../domain/ended.ts';
import { withoutParts } from '../joint/end-parts.ts';
import { partEnded } from '../joint/part-ended.ts';
import { actingAs } from '../verbs/acting-as.ts';
import type { VerbModule } from '../verbs/verb.ts';

/** Nothing will be done about it. Whoever reported it reads the ground, not the office's own reason. */
export const reject: VerbModule = {
  past: 'rejected',
  apply: async (order, { at, staff, command }) => {
    const { ground, reason } = command;
    if (ground === undefined) throw new DomainError('invalid_request');
    const said = { at, by: actingAs(staff), ...(reason ? { reason } : {}) };
    const { order: alone, steps, events } = await withoutParts(order, said);
    const told = order.parent === undefined ? undefined : await partEnded(order, 'rejected', said);
    return {
      order: {
        ...ended(alone, 'rejected', at),
        rejection: { ground, by: { id: staff.id, name: staff.name } },
      },
      details: { ground },
      steps: [...steps, ...(told?.steps ?? [])],
      events: [...events, ...(told?.events ?? [])],
    };
  },
};
