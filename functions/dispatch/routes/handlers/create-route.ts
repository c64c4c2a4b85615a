import { now } from '../../../shared/clock.ts';
import { routeSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { newId } from '../../../shared/ids.ts';
import { checkReach, checkRoom, checkRule, ROUTE_EDITORS, routeRule } from '../domain/route-edit.ts';
import { allRules, insertRoute, knownParts } from '../route-repository.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/routes',
    summary: 'Add a rule; among several that match the most specific wins',
    auth: 'staff',
    roles: ROUTE_EDITORS,
    body: routeRule,
    responses: { 201: routeSchema },
    problems: [
      'forbidden',
      'unknown_category',
      'unknown_region',
      'unknown_unit',
      'category_retired',
      'region_retired',
      'unit_retired',
      'route_exists',
      'list_full',
      'stale_version',
    ],
  }),
  async ({ staff, body }) => {
    checkReach(staff.regions, body);
    const [known, rules] = await Promise.all([knownParts(), allRules()]);
    checkRule(body, known);
    checkRoom(body, rules.routes);
    const route = { id: newId('R-', now()), ...body, version: 1 };
    await insertRoute(route, rules);
    return { status: 201, body: route };
  },
);
