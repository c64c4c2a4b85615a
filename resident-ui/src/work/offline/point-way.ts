import type { Staff, WorkOrder } from '../../api-types.ts';
import type { PointWay } from '../../inspect/inspect-api.ts';
import { tf } from '../../offline/messages/index.ts';
import { queueStep } from './steps/queue-step.ts';
import type { Step } from './steps/steps.ts';

/** Points answered in a basement wait among the order's other steps, and are told after those before them. */
export function pointWay(seen: WorkOrder, staff: Staff, steps: Step[]): PointWay {
  const queued = steps.filter(({ state }) => state === 'queued');
  return {
    waits: queued.length > 0,
    untold: queued.map(({ told }) => told?.point ?? '').filter(Boolean),
    later: async ({ text }, { note, point, result, value }, photos, id) => {
      const told = {
        ...{ point, text },
        ...(result === undefined ? {} : { result }),
        ...(value === undefined ? {} : { value }),
      };
      try {
        await queueStep({ action: 'answer', id, told, note, photos, seen, staff });
      } catch {
        throw new Error(tf('steps.no_room'));
      }
    },
  };
}
