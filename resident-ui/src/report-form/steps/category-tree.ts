import type { Category } from '../../api-types.ts';

export const topCategories = (all: Category[]): Category[] => all.filter((one) => !one.parent);

export const childrenOf = (all: Category[], code: string): Category[] =>
  all.filter((one) => one.parent === code);

/** A category that means danger, by itself or through its parent. */
export function emergencyOf(all: Category[], code: string): Category['emergency'] {
  const category = all.find((one) => one.code === code);
  return category?.emergency ?? (category?.parent ? emergencyOf(all, category.parent) : undefined);
}

/** A group in which everything means danger looks like it. */
export function isDanger(all: Category[], category: Category): boolean {
  const inside = childrenOf(all, category.code);
  return Boolean(category.emergency) || (inside.length > 0 && inside.every((one) => one.emergency));
}

/** "Lighting · Lamp out". */
export function fullName(all: Category[], code: string): string {
  const category = all.find((one) => one.code === code);
  if (!category) return '';
  return category.parent ? `${fullName(all, category.parent)} · ${category.name}` : category.name;
}
