import { now } from '../../../shared/clock.ts';
import { routeSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { newId } from '../../../shared/ids.ts';
import { checkReach, checkRule, ROUTE_EDITORS, routeRule } from '../domain/route-edit.ts';
import { insertRoute, knownParts } from '../route-repository.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/routes',
    summary: 'Add a rule; among several that match the most specific wins',
    auth: 'staff',
    roles: ROUTE_EDITORS,
    body: routeRule,
    responses: { 201: routeSchema },
    problems: ['forbidden', 'unknown_category', 'unknown_region', 'unknown_unit'],
  }),
  async ({ staff, body }) => {
    checkReach(staff.regions, body);
    checkRule(body, await knownParts());
    const route = { id: newId('R-', now()), ...body, version: 1 };
    await insertRoute(route);
    return { status: 201, body: route };
  },
);
