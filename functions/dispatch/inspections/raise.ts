import { iso, now } from '../../shared/clock.ts';
import type { Severity } from '../../shared/district/deadline-schemas.ts';
import { coversAny } from '../../shared/district/regions.ts';
import { DomainError } from '../../shared/errors.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import { newId } from '../../shared/ids.ts';
import { answerGivenBefore, type Commit, commitOnce } from '../../shared/kernel/commit.ts';
import { claimUploads } from '../../shared/media/uploads.ts';
import { refuseDanger } from '../../shared/place/refuse-danger.ts';
import { type Subject, subjectOf } from '../../shared/place/subject-of.ts';
import { keys } from '../../shared/table/keys.ts';
import type { LogEntry } from '../order-repository.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';
import { actingAs } from '../verbs/acting-as.ts';
import { whereTo } from '../where-to.ts';
import type { Source } from './domain/origin.ts';
import { raisedOrder } from './domain/raised-order.ts';
import { findingOf } from './finding.ts';

export interface Inspection extends Subject {
  description: string;
  severity?: Severity | undefined;
  photos?: string[] | undefined;
  /** The round in which it was found. */
  foundBy?: Source | undefined;
}

/** What whoever raised it hears: they may not be among those who see the order. */
export interface RaisedAnswer {
  id: string;
  unit: string;
}

const SCOPE = 'inspection.raise';

/**
 * Staff saw something: an order begins, and goes where a report of it would have gone. The key makes it one however
 * often it is sent.
 * @throws DomainError for every refusal; nothing is written then
 */
export async function raiseInspection(
  inspection: Inspection,
  staff: StaffIdentity,
  key: string,
): Promise<RaisedAnswer> {
  const operation = { scope: SCOPE, key: `${staff.id} ${key}`, request: inspection };
  try {
    const { answer, change } = await begun(inspection, staff);
    return await commitOnce({ ...operation, answer }, change);
  } catch (error) {
    // What was raised before stays raised, though its category or its round may be closed by now.
    if (!(error instanceof DomainError)) throw error;
    const before = await answerGivenBefore<RaisedAnswer>(operation);
    if (!before) throw error;
    return before;
  }
}

async function begun(
  inspection: Inspection,
  staff: StaffIdentity,
): Promise<{ answer: RaisedAnswer; change: Commit }> {
  const { category, place } = await subjectOf(inspection);
  await refuseDanger(category.code);
  if (!coversAny(staff.regions, place.regionCode)) throw new DomainError('forbidden');
  const at = iso(now());
  const id = newId('W', now());
  const { description, photos = [], foundBy } = inspection;
  const [timing, { because, ...to }, found] = await Promise.all([
    timingOf(category.code, inspection.severity),
    whereTo({ reportId: id, category: category.code, regionCode: place.regionCode, at }),
    foundBy && findingOf(foundBy, staff, { id, at, category: category.code }),
  ]);
  const order = raisedOrder(
    {
      ...{ id, origin: 'staff', category: category.code, severity: timing.severity, description, place },
      ...{ ...to, at, photoCount: photos.length },
      ...(foundBy ? { more: { foundBy } } : {}),
    },
    timing,
  );
  const entry: LogEntry = { at, action: 'raised', by: actingAs(staff), details: because };
  const recorded = record(order, undefined, entry, timing);
  const claimed = claimUploads({
    uploadIds: photos,
    owner: `staff:${staff.id}`,
    owners: [keys.order(id).pk],
    at,
  });
  return {
    answer: { id, unit: order.unit.name },
    change: {
      steps: [...recorded.steps, ...claimed.steps, ...(found?.steps ?? [])],
      events: [...(recorded.events ?? []), ...claimed.events, ...(found?.events ?? [])],
    },
  };
}
