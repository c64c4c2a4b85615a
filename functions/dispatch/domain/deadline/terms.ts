import type { Deadline, Severity, Terms } from '../../../shared/district/deadline-schemas.ts';
import type { Category } from '../../../shared/district/schemas.ts';

/** Where nobody has said anything: three days. */
const THREE_DAYS: Terms = { clock: 'elapsed', case: 72 * 60 };

/** `hours` is the short way to say how long a case may take: every hour counts, and no stage has a time of its own. */
const general = ({ hours, deadline }: Pick<Category, 'hours' | 'deadline'>): Terms | undefined =>
  hours === undefined ? deadline : { clock: 'elapsed', case: hours * 60 };

/** How pressing cases of a category are, unless somebody says otherwise of one of them. */
export function severityOf(categories: readonly Category[], code: string): Severity {
  const category = categories.find((candidate) => candidate.code === code);
  const parent = categories.find((candidate) => candidate.code === category?.parent);
  return category?.severity ?? parent?.severity ?? 'normal';
}

/**
 * How long a case may take. The nearest that says something says everything: category, the category above, the
 * district; but what is said of a severity goes before what is said of all.
 * @param fallback what the district says of categories that say nothing
 */
export function termsOf(
  categories: readonly Category[],
  code: string,
  severity: Severity,
  fallback: Deadline | undefined,
): Terms {
  const category = categories.find((candidate) => candidate.code === code);
  const parent = categories.find((candidate) => candidate.code === category?.parent);
  // The hours of a category above only say how long the slowest of those below it may take.
  const levels = [category?.deadline, parent?.deadline, fallback];
  const special =
    severity === 'normal'
      ? undefined
      : levels.find((level) => level?.severities?.[severity])?.severities?.[severity];
  const found = special ?? (category && general(category)) ?? parent?.deadline ?? fallback ?? THREE_DAYS;
  return { clock: found.clock, case: found.case, ...(found.stages ? { stages: found.stages } : {}) };
}
