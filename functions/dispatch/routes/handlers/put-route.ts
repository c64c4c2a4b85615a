import * as z from 'zod';
import { routeSchema } from '../../../shared/district/schemas.ts';
import { notFound } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { checkReach, checkRoom, checkRule, ROUTE_EDITORS, routeRule } from '../domain/route-edit.ts';
import { allRules, knownParts, replaceRoute } from '../route-repository.ts';

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
  async ({ staff, params: { id }, body: { version, ...rule } }) => {
    const [known, rules] = await Promise.all([knownParts(), allRules()]);
    const before = rules.routes.find((route) => route.id === id);
    if (!before) throw notFound();
    // Both what it spoke of and what it will speak of must be the editor's.
    checkReach(staff.regions, before);
    checkReach(staff.regions, rule);
    checkRule(rule, known);
    checkRoom(rule, rules.routes, id);
    const route = { id, ...rule, version: version + 1 };
    await replaceRoute(route, version, rules);
    return { status: 200, body: route };
  },
);
