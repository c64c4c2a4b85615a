import * as z from 'zod';
import { routeSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { checkReach, ROUTE_EDITORS } from '../domain/route-edit.ts';
import { getRoute, removeRoute } from '../route-repository.ts';

export const handler = api(
  contract({
    method: 'DELETE',
    path: '/api/routes/{id}',
    summary: 'Take a rule away; what no rule matches goes to the community',
    auth: 'staff',
    roles: ROUTE_EDITORS,
    params: z.object({ id: routeSchema.shape.id }),
    query: z.object({ version: z.coerce.number().int().min(1).optional() }),
    responses: { 204: 'Gone' },
    problems: ['forbidden', 'not_found', 'stale_version'],
  }),
  async ({ staff, params: { id }, query }) => {
    const route = await getRoute(id);
    checkReach(staff.regions, route);
    await removeRoute(id, query.version ?? route.version);
    return { status: 204 };
  },
);
