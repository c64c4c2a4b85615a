import { offered } from '../district/category-tree.ts';
import type { Category } from '../district/schemas.ts';
import { DomainError } from '../errors.ts';

/**
 * A page that was opened before a category was retired may still offer it: it is refused as one that is not there.
 * @throws DomainError `unknown_category`, `category_is_group`
 */
export function reportable(categories: readonly Category[], code: string): Category {
  const found = categories.find((category) => category.code === code);
  if (!found) throw new DomainError('unknown_category');
  if (categories.some((category) => category.parent === code)) throw new DomainError('category_is_group');
  if (!offered(categories).includes(found)) throw new DomainError('unknown_category');
  return found;
}
