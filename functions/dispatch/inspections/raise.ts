import { coversAny } from '../../shared/district/regions.ts';
import { DomainError } from '../../shared/errors.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import { actingAs } from '../verbs/acting-as.ts';
import { beginSeen, type RaisedAnswer, type Raiser, type Seen } from './begin.ts';
import type { Source } from './domain/origin.ts';
import { findingOf } from './finding.ts';

export interface Inspection extends Seen {
  /** The round in which it was found. */
  foundBy?: Source | undefined;
}

/**
 * Staff saw something in one of their regions.
 * @throws DomainError for every refusal; nothing is written then
 */
export function raiseInspection(
  inspection: Inspection,
  staff: StaffIdentity,
  key: string,
): Promise<RaisedAnswer> {
  const { foundBy } = inspection;
  const operation = { scope: 'inspection.raise', key: `${staff.id} ${key}`, request: inspection };
  const raiser: Raiser = {
    origin: 'staff',
    by: actingAs(staff),
    uploads: `staff:${staff.id}`,
    checkPlace: ({ regionCode }) => {
      if (!coversAny(staff.regions, regionCode)) throw new DomainError('forbidden');
    },
    besides: async (finding) =>
      foundBy ? { more: { foundBy }, ...(await findingOf(foundBy, staff, finding)) } : { more: {} },
  };
  return beginSeen(operation, async () => ({ seen: inspection, raiser }));
}
