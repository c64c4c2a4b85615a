import * as z from 'zod';
import { refuse } from '../wire/refusal.ts';

const LONGEST_MS = 90 * 24 * 3_600_000;

const moment = z.iso.datetime({ offset: true });

/** Milliseconds of a date as w3 writes it. @throws DomainError `date_invalid` */
export function momentOf(name: string, text: string): number {
  // A plus sign that was not encoded arrives as a space.
  const parsed = moment.safeParse(text.trim().replace(' ', '+'));
  const time = parsed.success ? Date.parse(parsed.data) : Number.NaN;
  if (Number.isNaN(time)) throw refuse('date_invalid', { name });
  return time;
}

/** Both ends belong to it. */
export interface Period {
  from: string;
  to: string;
}

/**
 * The period that was asked for; a missing end is now, or 90 days from the other one.
 * @throws DomainError `date_invalid`, `period_reversed`, `period_too_long`
 */
export function periodOf(start: string | undefined, end: string | undefined, nowMs: number): Period {
  const given = start ? momentOf('start_date', start) : undefined;
  const until = end ? momentOf('end_date', end) : undefined;
  const to = until ?? (given === undefined ? nowMs : Math.min(nowMs, given + LONGEST_MS));
  const from = given ?? to - LONGEST_MS;
  if (from > to) throw refuse('period_reversed');
  if (to - from > LONGEST_MS) throw refuse('period_too_long');
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/** As w3 writes it: without fractions. */
export const w3 = (at: string): string => at.replace(/\.\d+Z$/, 'Z');
