import { iso, now } from '../../shared/clock.ts';
import type { Severity } from '../../shared/district/deadline-schemas.ts';
import { DomainError } from '../../shared/errors.ts';
import type { By, Place } from '../../shared/events/events.ts';
import { newId } from '../../shared/ids.ts';
import { answerGivenBefore, type Commit, commitOnce } from '../../shared/kernel/commit.ts';
import { claimUploads } from '../../shared/media/uploads.ts';
import { refuseDanger } from '../../shared/place/refuse-danger.ts';
import { type Subject, subjectOf } from '../../shared/place/subject-of.ts';
import { keys } from '../../shared/table/keys.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import type { LogEntry } from '../order-repository.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';
import { whereTo } from '../where-to.ts';
import type { Origin } from './domain/origin.ts';
import { raisedOrder } from './domain/raised-order.ts';

export interface Seen extends Subject {
  description: string;
  severity?: Severity | undefined;
  photos?: string[] | undefined;
}

/** What begins. */
export interface Beginning {
  id: string;
  at: string;
  category: string;
}

/** Who saw it, and what that means for the order. */
export interface Raiser {
  origin: Exclude<Origin, 'schedule'>;
  by: By;
  /** Whose uploads may be shown on it. */
  uploads: string;
  /** @throws DomainError where it is no matter of theirs */
  checkPlace?: (place: Place) => void;
  /** Fields of the order, and what is written together with it. */
  besides: (
    beginning: Beginning,
  ) => Promise<{ more: Pick<WorkOrder, 'foundBy' | 'courier'> } & Partial<Commit>>;
}

/** What whoever raised it hears: they may not be among those who see the order. */
export interface RaisedAnswer {
  id: string;
  unit: string;
}

/**
 * Somebody saw something: an order begins, and goes where a report of it would have gone. The key makes it one however
 * often it is sent.
 * @param prepare looks up who raises it; refuses as everything else here does, and not what was taken before
 * @throws DomainError for every refusal; nothing is written then
 */
export async function beginSeen(
  operation: { scope: string; key: string; request: unknown },
  prepare: () => Promise<{ seen: Seen; raiser: Raiser }>,
): Promise<RaisedAnswer> {
  try {
    const { seen, raiser } = await prepare();
    const { answer, change } = await begun(seen, raiser);
    return await commitOnce({ ...operation, answer }, change);
  } catch (error) {
    // What was raised before stays raised, though its category, its round or its card may be closed by now.
    if (!(error instanceof DomainError)) throw error;
    const before = await answerGivenBefore<RaisedAnswer>(operation);
    if (!before) throw error;
    return before;
  }
}

async function begun(seen: Seen, raiser: Raiser): Promise<{ answer: RaisedAnswer; change: Commit }> {
  const { category, place } = await subjectOf(seen);
  await refuseDanger(category.code);
  raiser.checkPlace?.(place);
  const at = iso(now());
  const id = newId('W', now());
  const { description, photos = [] } = seen;
  const [timing, { because, ...to }, { more, steps = [], events = [] }] = await Promise.all([
    timingOf(category.code, seen.severity),
    whereTo({ reportId: id, category: category.code, regionCode: place.regionCode, at }),
    raiser.besides({ id, at, category: category.code }),
  ]);
  const order = raisedOrder(
    {
      ...{ id, origin: raiser.origin, category: category.code, severity: timing.severity },
      ...{ ...to, description, place, at, photoCount: photos.length, more },
    },
    timing,
  );
  const entry: LogEntry = { at, action: 'raised', by: raiser.by, details: because };
  const recorded = record(order, undefined, entry, timing);
  const owners = [keys.order(id).pk] as const;
  const claimed = claimUploads({ uploadIds: photos, owner: raiser.uploads, owners, at });
  return {
    answer: { id, unit: order.unit.name },
    change: {
      steps: [...recorded.steps, ...claimed.steps, ...steps],
      events: [...(recorded.events ?? []), ...claimed.events, ...events],
    },
  };
}
