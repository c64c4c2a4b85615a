import { DomainError } from '../errors.ts';

/** Somebody's regions hold the whole district, not a part of it: its own code has six digits. */
export const holdsWhole = (regions: readonly string[]): boolean => regions.some((code) => code.length === 6);

/** For what is the district's, so that a part of it does not suffice. @throws DomainError `forbidden` */
export function requireWhole({ regions }: { regions: readonly string[] }): void {
  if (!holdsWhole(regions)) throw new DomainError('forbidden');
}
