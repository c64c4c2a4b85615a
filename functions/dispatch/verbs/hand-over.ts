import { returnTo } from '../domain/return-to.ts';
import { withoutAssignee } from '../domain/work-order.ts';
import { isGridWorkerOnly } from '../flow/guards.ts';
import { namedUnit, unitInUse, type VerbModule } from './verb.ts';

const led = (unit: { code: string; name: string }) => ({ to: unit.code, toName: unit.name });

/** One step up, and counted. */
export const giveBackUp: VerbModule = {
  past: 'returned',
  apply: (order, { staff, units }) => {
    const up = returnTo(order.unit.code, order.place.regionCode, isGridWorkerOnly(staff));
    const unit = namedUnit(units, up);
    return {
      order: { ...withoutAssignee(order), status: 'queued', unit, returnedCount: order.returnedCount + 1 },
      details: led(unit),
    };
  },
};

export const transfer: VerbModule = {
  past: 'transferred',
  apply: (order, { command, units }) => {
    const unit = unitInUse(units, command.unit);
    return { order: { ...withoutAssignee(order), status: 'queued', unit }, details: led(unit) };
  },
};
