import * as z from 'zod';
import { routeSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { checkReach, checkRule, ROUTE_EDITORS, routeRule } from '../domain/route-edit.ts';
import { getRoute, knownParts, replaceRoute } from '../route-repository.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/routes/{id}',
    summary: 'Change a rule; reports already routed stay where they are',
    auth: 'staff',
    roles: ROUTE_EDITORS,
    params: z.object({ id: routeSchema.shape.id }),
    body: routeRule.extend({ version: z.number().int().min(1) }),
    responses: { 200: routeSchema },
    problems: [
      'forbidden',
      'not_found',
      'stale_version',
      'unknown_category',
      'unknown_region',
      'unknown_unit',
    ],
  }),
  async ({ staff, params: { id }, body: { version, ...rule } }) => {
    // Both what it spoke of and what it will speak of must be the editor's.
    checkReach(staff.regions, await getRoute(id));
    checkReach(staff.regions, rule);
    checkRule(rule, await knownParts());
    const route = { id, ...rule, version: version + 1 };
    await replaceRoute(route, version);
    return { status: 200, body: route };
  },
);
