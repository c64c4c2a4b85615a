import type { Route } from '../../../shared/district/schemas.ts';
import type { Known } from './route-edit.ts';

export const ROUTE_WARNINGS = [
  'category_missing',
  'category_retired',
  'region_missing',
  'region_retired',
  'unit_missing',
  'unit_retired',
  'twin',
] as const;
export type RouteWarning = (typeof ROUTE_WARNINGS)[number];

/** What is wrong with rules that were right when they were made, or came from a file. */
export function warningsOf(
  route: Route,
  { categories, regions, units }: Known,
  routes: readonly Route[],
): RouteWarning[] {
  const { category, region, to } = route;
  const twins = routes.filter((each) => each.category === category && each.region === region);
  return [
    ...(category === '*' ? [] : wrong('category', categories, category)),
    ...(region === '*' ? [] : wrong('region', regions, region)),
    ...('unit' in to ? wrong('unit', units, to.unit) : []),
    ...(twins.length > 1 ? (['twin'] as const) : []),
  ];
}

function wrong<W extends 'category' | 'region' | 'unit'>(
  what: W,
  all: readonly { code: string; retired?: true | undefined }[],
  code: string,
): (`${W}_missing` | `${W}_retired`)[] {
  const found = all.find((each) => each.code === code);
  if (!found) return [`${what}_missing`];
  return found.retired ? [`${what}_retired`] : [];
}
