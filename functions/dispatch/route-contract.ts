import * as z from 'zod';
import { routeSchema } from '../shared/district/schemas.ts';
import type { StaffRole } from '../shared/http/contract.ts';

/** What the console sends of a route; the id is ours and never changes. */
export const routeRule = z.strictObject({
  category: routeSchema.shape.category,
  region: routeSchema.shape.region,
  to: routeSchema.shape.to,
});
export const routeParams = z.object({ id: routeSchema.shape.id });
export const ROUTE_EDITORS: readonly StaffRole[] = ['administrator', 'district_operator'];
