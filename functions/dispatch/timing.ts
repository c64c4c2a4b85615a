import type { Calendar } from '../shared/district/calendar.ts';
import { config } from '../shared/district/config.ts';
import type { Severity } from '../shared/district/deadline-schemas.ts';
import type { Timing } from './domain/deadline/order-times.ts';
import { severityOf, termsOf } from './domain/deadline/terms.ts';
import { everyMinute, type WorkingClock, workingClock } from './domain/deadline/working-clock.ts';

/** A working day of seven hours at each office before the next one hears of it. */
const CLIMB_MINUTES: readonly number[] = [420, 840];

/** A quarter of a working day to say that one knows. */
const URGE_MINUTES = 120;

/** A clock remembers the days it has counted, as long as the calendar is remembered. */
const clocks = new WeakMap<Calendar, WorkingClock>();

function clockOf(calendar: Calendar | undefined): WorkingClock {
  // A district that has not said when it works is taken to work always.
  if (!calendar) return everyMinute;
  const clock = clocks.get(calendar) ?? workingClock(calendar);
  clocks.set(calendar, clock);
  return clock;
}

/**
 * How long a case of a category may take and the clock that counts it, as the district says now.
 * @param severity what is known of this one case; else what its category says
 */
export async function timingOf(
  category: string,
  severity?: Severity,
): Promise<Timing & { severity: Severity }> {
  const [categories, [calendar], [district]] = await Promise.all([
    config('category'),
    config('calendar'),
    config('district'),
  ]);
  const pressing = severity ?? severityOf(categories, category);
  const terms = termsOf(categories, category, pressing, calendar?.deadline);
  const clock = terms.clock === 'working' ? clockOf(calendar) : everyMinute;
  const { climb = CLIMB_MINUTES, urge = URGE_MINUTES } = district?.escalation ?? {};
  return { terms, severity: pressing, clock, climb, urge };
}
