import { DomainError } from '../../shared/errors.ts';
import { assignable } from '../supervision/assignable.ts';
import { namedUnit, type VerbModule } from './verb.ts';

/** To a person of its unit, or to the grid worker of that place, who then works on it for the community. */
export const assign: VerbModule = {
  past: 'assigned',
  apply: async (order, { command, units }) => {
    const person = (await assignable(order)).find(({ id }) => id === command.staff);
    if (!person) throw new DomainError('not_assignable');
    return {
      order: {
        ...order,
        status: 'assigned',
        unit: person.unit === order.unit.code ? order.unit : namedUnit(units, person.unit),
        assignee: { id: person.id, name: person.name },
      },
      details: { staff: person.id, staffName: person.name, unit: person.unit },
    };
  },
};
