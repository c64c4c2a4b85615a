import * as z from 'zod';
import { localizedSchema } from '../http/contract.ts';
import { deadlineSchema } from './deadline-schemas.ts';
import { regionCodeSchema } from './schemas.ts';

import { type CheckedPart, calendarFaults, WEEKDAYS } from './working-days.ts';

const interval = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const intervals = z.array(interval).max(6).optional();
/** A district that keeps ten years of holidays is far below it. */
const MANY = 600;

export const weekSchema = z.strictObject({
  mon: intervals,
  tue: intervals,
  wed: intervals,
  thu: intervals,
  fri: intervals,
  sat: intervals,
  sun: intervals,
});
export const dayOffSchema = z.strictObject({ date: z.iso.date(), name: localizedSchema });
/** A day on which people work as on another day of the week. */
export const dayOnSchema = z.strictObject({ date: z.iso.date(), as: z.enum(WEEKDAYS) });

const shape = {
  /** IANA name: the hours are those of the clocks on the district's walls, summer time and all. */
  timeZone: z.string().min(1).max(60),
  week: weekSchema,
  off: z.array(dayOffSchema).max(MANY),
  on: z.array(dayOnSchema).max(MANY),
  /** How long a case may take whose category says nothing. */
  deadline: deadlineSchema,
};

/** A row of the table and what the console sends are held to the same. */
function isUsable(calendar: CheckedPart, context: z.RefinementCtx): void {
  for (const { code, path } of calendarFaults(calendar))
    context.addIssue({ code: 'custom', path, message: code });
}

/** When the district works: one row a district. */
export const calendarSchema = z
  .object({ ...shape, code: regionCodeSchema, version: z.number().int().default(1) })
  .superRefine(isUsable);
export type Calendar = z.infer<typeof calendarSchema>;

/** A new one in place of the one of that version. */
export const calendarEditSchema = z
  .strictObject({ ...shape, version: z.number().int().min(1) })
  .superRefine(isUsable);
