import { type CodePlace, placeOfCode } from '../codes/code-place.ts';
import { gridAt } from '../district/boundaries/grid-at.ts';
import { config } from '../district/config.ts';
import type { Category, Location } from '../district/schemas.ts';
import { DomainError } from '../errors.ts';
import type { Place } from '../events/events.ts';
import { placeOf } from './place-of.ts';
import { reportable } from './reportable.ts';

export interface Subject {
  category: string;
  code?: string | undefined;
  location?: Location | undefined;
  address?: string | undefined;
  /** Where neither a code nor a pin says it: staff name a region. */
  region?: string | undefined;
}

/**
 * What a report or an inspection is about, looked up and held against the district: at most one read (the code).
 * @throws DomainError `unknown_category`, `category_is_group`, `place_required`, `outside_district`, `unknown_region`,
 *   `region_retired`, and of a code `code_not_found`, `code_suspended`, `code_replaced`, `not_a_place`
 */
export async function subjectOf(
  subject: Subject,
): Promise<{ category: Category; place: Place; code: CodePlace | undefined }> {
  const [categories, regions, code, grid] = await Promise.all([
    config('category'),
    config('region'),
    subject.code === undefined ? undefined : placeOfCode(subject.code),
    subject.location && gridAt(subject.location),
  ]);
  // Nothing is reported about whoever carries a card.
  if (code?.kind === 'courier') throw new DomainError('not_a_place');
  const category = reportable(categories, subject.category);
  return { category, place: placeOf({ ...subject, code, grid }, regions), code };
}
