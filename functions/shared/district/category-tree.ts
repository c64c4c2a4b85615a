import type { Category } from './schemas.ts';

/** The group a category is in. One that is nowhere to be found is taken to be where its code says. */
export function groupOf(categories: readonly Category[], code: string): string | undefined {
  const category = categories.find((candidate) => candidate.code === code);
  if (category) return category.parent;
  return code.includes('.') ? code.slice(0, code.indexOf('.')) : undefined;
}

/** What to say and which number to call instead, where a category or the group it is in means danger. */
export function emergencyOf(categories: readonly Category[], code: string): Category['emergency'] {
  const category = categories.find((candidate) => candidate.code === code);
  return category?.emergency ?? (category?.parent ? emergencyOf(categories, category.parent) : undefined);
}

/** Whether a category is the one asked for, or in the group asked for. */
export const isWithin = (
  categories: readonly Category[],
  code: string,
  wanted: string | undefined,
): boolean => wanted === undefined || code === wanted || groupOf(categories, code) === wanted;

const NOWHERE = 1_000;

/** As tiles stand on the page: by position, then by code. */
export const inTileOrder = (categories: readonly Category[]): Category[] =>
  [...categories].sort(
    (a, b) => (a.position ?? NOWHERE) - (b.position ?? NOWHERE) || (a.code < b.code ? -1 : 1),
  );

/** What somebody can choose now: nothing retired, and no group of which nothing is left. */
export function offered(categories: readonly Category[]): Category[] {
  const live = new Set(categories.filter(({ retired }) => !retired).map(({ code }) => code));
  const groups = new Set(categories.flatMap(({ parent }) => parent ?? []));
  const open = categories.filter(
    ({ code, parent }) => live.has(code) && (parent === undefined || live.has(parent)),
  );
  const held = new Set(open.flatMap(({ parent }) => parent ?? []));
  return inTileOrder(open.filter(({ code }) => !groups.has(code) || held.has(code)));
}
