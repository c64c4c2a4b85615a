import { DomainError } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { record } from '../record.ts';
import { actingAs } from '../verbs/acting-as.ts';
import { unitInUse, type VerbModule } from '../verbs/verb.ts';
import { newPart } from './domain/new-part.ts';
import { withParts } from './domain/parts.ts';

const MOST_UNITS = 10;

/** @throws DomainError `invalid_request` unless one to ten units are named, each once */
function requireUnits(units: readonly string[]): void {
  const message =
    units.length > MOST_UNITS ? 'too_many' : new Set(units).size < units.length ? 'repeated' : '';
  if (message) throw new DomainError('invalid_request', {}, [{ path: 'body.units', message }]);
}

/** Several units work on it, each on an order of its own; whoever has this one leads. */
export const split: VerbModule = {
  past: 'split',
  internal: true,
  apply: (order, { at, staff, command, units, timing }) => {
    const { units: codes = [], kind = 'task', note: what = '' } = command;
    requireUnits(codes);
    const asked = codes.map((code) => {
      const unit = unitInUse(units, code);
      return { id: newId('W', Date.parse(at)), kind, what, unit, at };
    });
    const parts = asked.map((each) => {
      const entry = { at, action: 'part_begun', by: actingAs(staff), details: { kind } };
      return record(newPart(order, each, timing), undefined, entry, timing);
    });
    return {
      order: withParts(
        order,
        asked.map(({ id }) => id),
      ),
      details: { kind, units: asked.map(({ unit }) => unit.name).join('、') },
      steps: parts.flatMap(({ steps }) => steps),
      events: parts.flatMap(({ events = [] }) => events),
    };
  },
};
