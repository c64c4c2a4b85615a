import { DomainError } from '../../../shared/errors.ts';
import type { By } from '../../../shared/events/events.ts';
import type { Point } from './sheet.ts';

export const RESULTS = ['ok', 'not_ok'] as const;
export type Result = (typeof RESULTS)[number];

/** What somebody says of a point: of a number the value, of anything else whether it is in order. */
export interface Said {
  point: string;
  result?: Result | undefined;
  value?: number | undefined;
  note?: string | undefined;
  photos?: string[] | undefined;
}

/** A row of its own, never rewritten: the last of a point counts, the others stay as its log. */
export interface SheetAnswer {
  point: string;
  /** The how manieth of its point. */
  n: number;
  result: Result;
  value?: number;
  note?: string;
  photos?: string[];
  at: string;
  by: By;
}

/** Somebody who changes their mind so often is a program. */
export const MOST_ANSWERS = 50;

const refuse = (path: string, message: string): DomainError =>
  new DomainError('invalid_request', {}, [{ path: `body.${path}`, message }]);

/** @throws DomainError `unknown_point`, `invalid_request` for what does not answer it */
export function resultOf(points: readonly Point[], { point: id, result, value, photos = [] }: Said): Result {
  const point = points.find((each) => each.id === id);
  if (!point) throw new DomainError('unknown_point');
  if (point.photo && photos.length === 0) throw refuse('photos', 'required');
  if (point.kind === 'check') {
    if (value !== undefined) throw refuse('value', 'not_taken');
    if (result === undefined) throw refuse('result', 'required');
    return result;
  }
  if (result !== undefined) throw refuse('result', 'not_taken');
  if (value === undefined) throw refuse('value', 'required');
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = point;
  return value >= least && value <= most ? 'ok' : 'not_ok';
}

/** By point, the answer that counts. */
export function lastAnswers(answers: readonly SheetAnswer[]): Map<string, SheetAnswer> {
  const last = new Map<string, SheetAnswer>();
  for (const answer of answers)
    if ((last.get(answer.point)?.n ?? 0) < answer.n) last.set(answer.point, answer);
  return last;
}

/** @throws DomainError `sheet_incomplete` naming what must still be looked at */
export function requireComplete(points: readonly Point[], answers: readonly SheetAnswer[]): void {
  const last = lastAnswers(answers);
  const open = points.filter(({ id, required }) => required && !last.has(id));
  if (open.length === 0) return;
  throw new DomainError(
    'sheet_incomplete',
    { count: open.length, points: open.map(({ text }) => text.zh).join('、') },
    open.map(({ id }) => ({ path: `sheet.${id}`, message: 'required' })),
  );
}
