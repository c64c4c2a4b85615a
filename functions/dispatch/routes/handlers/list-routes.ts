import * as z from 'zod';
import { routeSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { ROUTE_WARNINGS, warningsOf } from '../domain/route-warnings.ts';
import { currentRules } from '../route-repository.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/routes',
    summary: 'The rules that say where reports go, each with what is wrong with it by now',
    auth: 'staff',
    responses: {
      200: z.object({
        items: z.array(routeSchema.extend({ warnings: z.array(z.enum(ROUTE_WARNINGS)).optional() })),
      }),
    },
  }),
  async () => {
    const known = await currentRules();
    const items = known.routes.map((route) => {
      const warnings = warningsOf(route, known, known.routes);
      return { ...route, ...(warnings.length > 0 ? { warnings } : {}) };
    });
    return { status: 200, body: { items } };
  },
);
