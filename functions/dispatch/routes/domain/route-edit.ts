import * as z from 'zod';
import { coversAny } from '../../../shared/district/regions.ts';
import {
  type Category,
  type Region,
  type Route,
  routeSchema,
  type Unit,
} from '../../../shared/district/schemas.ts';
import { holdsWhole } from '../../../shared/district/whole-district.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { StaffRole } from '../../../shared/http/contract.ts';

export const ROUTE_EDITORS: readonly StaffRole[] = ['administrator', 'district_operator'];
/** Who may ask why something would go where it would: the answer names who is on duty. */
export const ROUTE_READERS: readonly StaffRole[] = [
  ...ROUTE_EDITORS,
  'subdistrict',
  'community',
  'oversight',
  'auditor',
];

const { category, region, to } = routeSchema.shape;
/** What an editor says of a route; the id is ours and never changes. */
export const routeRule = z.strictObject({ category, region, to });
export type RouteRule = z.infer<typeof routeRule>;

export interface Known {
  categories: readonly Category[];
  regions: readonly Region[];
  units: readonly Unit[];
}

/** All of them are read whole to route one report. */
const MOST_ROUTES = 500;

/**
 * A route that names something that does not exist, or is no longer used, would lead reports nowhere.
 * @throws DomainError `unknown_category`, `unknown_region`, `unknown_unit`, `category_retired`, `region_retired`,
 * `unit_retired`
 */
export function checkRule({ category, region, to }: RouteRule, { categories, regions, units }: Known): void {
  if (category !== '*') inUse('category', categories, category);
  if (region !== '*') inUse('region', regions, region);
  if ('unit' in to) inUse('unit', units, to.unit);
}

function inUse(
  what: 'category' | 'region' | 'unit',
  all: readonly { code: string; retired?: true | undefined }[],
  code: string,
): void {
  const found = all.find((each) => each.code === code);
  if (!found) throw new DomainError(`unknown_${what}`);
  if (found.retired) throw new DomainError(`${what}_retired`);
}

/**
 * Of two rules that speak of the same, one would never be asked.
 * @param id of the rule that is edited, which does not stand in its own way
 * @throws DomainError `route_exists`, `list_full`
 */
export function checkRoom(rule: RouteRule, routes: readonly Route[], id?: string): void {
  const others = routes.filter((route) => route.id !== id);
  const twin = others.find(({ category, region }) => category === rule.category && region === rule.region);
  if (twin) throw new DomainError('route_exists', { id: twin.id });
  if (others.length >= MOST_ROUTES) throw new DomainError('list_full', { most: MOST_ROUTES });
}

/**
 * Routes are edited by who is in charge of all the places they speak of.
 * @throws DomainError `forbidden`
 */
export function checkReach(editorRegions: readonly string[], { region }: Pick<Route, 'region'>): void {
  if (!(region === '*' ? holdsWhole(editorRegions) : coversAny(editorRegions, region)))
    throw new DomainError('forbidden');
}
