import { type Calendar, calendarSchema } from '../../shared/district/calendar.ts';
import { forgetConfig } from '../../shared/district/config.ts';
import { notFound } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { putVersioned } from '../../shared/kernel/put-versioned.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';

/**
 * As it is now, not as some process remembers it: an edit needs the version.
 * @throws DomainError `not_found` in a district whose files were loaded before there were calendars
 */
export async function getCalendar(): Promise<Calendar> {
  const [row] = await rowsOf(keys.config('calendar', '').pk);
  if (!row) throw notFound();
  return calendarSchema.parse(row);
}

/** @throws DomainError `stale_version` unless the row still has version `before` */
export async function replaceCalendar(calendar: Calendar, before: number): Promise<void> {
  const row = { type: 'config', ...calendar };
  await commit({ steps: [putVersioned(keys.config('calendar', calendar.code), row, { version: before })] });
  forgetConfig();
}
