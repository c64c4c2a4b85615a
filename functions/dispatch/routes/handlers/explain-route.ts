import * as z from 'zod';
import { iso, now } from '../../../shared/clock.ts';
import { groupOf } from '../../../shared/district/category-tree.ts';
import { communityOf, coversAny } from '../../../shared/district/regions.ts';
import { categoryCodeSchema, regionCodeSchema, routeSchema } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { rosterOf } from '../../order-repository.ts';
import { explainRoute, withDraft } from '../domain/explain-route.ts';
import { ROUTE_READERS, routeRule } from '../domain/route-edit.ts';
import { ROUTE_WARNINGS, warningsOf } from '../domain/route-warnings.ts';
import { currentRules } from '../route-repository.ts';

const rule = routeSchema.omit({ version: true });

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/routes/explain',
    summary:
      'Why a report of a category at a place would go where it would go: rules that match, in their order, rules ' +
      'passed over, and who is on duty. Changes nothing; an unsaved rule may be sent along',
    auth: 'staff',
    roles: ROUTE_READERS,
    body: z.strictObject({
      category: categoryCodeSchema,
      /** The smallest region known of the place. */
      region: regionCodeSchema,
      at: z.iso.datetime().optional(),
      /** A message to those who look after the place instead of a report. */
      request: z.enum(['grid_worker', 'community']).optional(),
      /** With the id of a rule, in its place. */
      draft: routeRule.extend({ id: routeSchema.shape.id.optional() }).optional(),
    }),
    responses: {
      200: z.object({
        at: z.string(),
        unit: z.string(),
        because: z.object({
          code: z.string(),
          rule: z.string().optional(),
          category: z.string().optional(),
          region: z.string().optional(),
        }),
        matched: z.array(rule.extend({ warnings: z.array(z.enum(ROUTE_WARNINGS)) })),
        passedOver: z.array(rule.extend({ by: z.enum(['category', 'region']) })),
        more: z.number(),
        people: z.array(z.object({ id: z.string(), name: z.string(), onDuty: z.boolean() })),
      }),
    },
    problems: ['forbidden', 'unknown_category', 'unknown_region'],
  }),
  async ({ staff, body: { category, region, at, request, draft } }) => {
    const known = await currentRules();
    if (!known.categories.some(({ code }) => code === category)) throw new DomainError('unknown_category');
    if (!known.regions.some(({ code }) => code === region)) throw new DomainError('unknown_region');
    // It names who works there.
    if (!coversAny(staff.regions, region)) throw new DomainError('forbidden');
    const community = communityOf(region);
    const roster = community ? await rosterOf(community) : [];
    const moment = at ? iso(Date.parse(at)) : iso(now());
    const routes = withDraft(known.routes, draft);
    const question = {
      category,
      group: groupOf(known.categories, category),
      regionCode: region,
      at: moment,
      request: request && { to: request },
    };
    const { matched, passedOver, ...answer } = explainRoute(question, routes, known.units, roster);
    return {
      status: 200,
      body: {
        ...answer,
        at: moment,
        matched: matched.map(({ version: _, ...route }) => ({
          ...route,
          warnings: warningsOf({ ...route, version: 1 }, known, routes),
        })),
        passedOver: passedOver.map(({ version: _, ...route }) => route),
      },
    };
  },
);
