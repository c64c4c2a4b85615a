import type { Category } from '../../shared/district/schemas.ts';
import { DomainError } from '../../shared/errors.ts';

/** @throws DomainError `unknown_category`, `category_is_group` */
export function reportable(categories: readonly Category[], code: string): Category {
  const found = categories.find((category) => category.code === code);
  if (!found) throw new DomainError('unknown_category');
  if (categories.some((category) => category.parent === code)) throw new DomainError('category_is_group');
  return found;
}
