import * as z from 'zod';
import { coversAny } from '../../../shared/district/regions.ts';
import {
  type Category,
  type Region,
  type Route,
  routeSchema,
  type Unit,
} from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { StaffRole } from '../../../shared/http/contract.ts';

export const ROUTE_EDITORS: readonly StaffRole[] = ['administrator', 'district_operator'];

const { category, region, to } = routeSchema.shape;
/** What an editor says of a route; the id is ours and never changes. */
export const routeRule = z.strictObject({ category, region, to });
export type RouteRule = z.infer<typeof routeRule>;

export interface Known {
  categories: readonly Category[];
  regions: readonly Region[];
  units: readonly Unit[];
}

/**
 * A route that names something that does not exist would lead reports nowhere.
 * @throws DomainError `unknown_category`, `unknown_region`, `unknown_unit`
 */
export function checkRule({ category, region, to }: RouteRule, { categories, regions, units }: Known): void {
  if (category !== '*' && !categories.some(({ code }) => code === category))
    throw new DomainError('unknown_category');
  if (region !== '*' && !regions.some(({ code }) => code === region)) throw new DomainError('unknown_region');
  if ('unit' in to && !units.some(({ code }) => code === to.unit)) throw new DomainError('unknown_unit');
}

/**
 * Routes are edited by who is in charge of all the places they speak of.
 * @throws DomainError `forbidden`
 */
export function checkReach(editorRegions: readonly string[], { region }: Pick<Route, 'region'>): void {
  const whole = editorRegions.some((code) => code.length === 6);
  if (!(region === '*' ? whole : coversAny(editorRegions, region))) throw new DomainError('forbidden');
}
