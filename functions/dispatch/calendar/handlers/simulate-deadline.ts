import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { questionShape, simulate, simulationSchema } from '../simulate.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/deadlines/simulate',
    summary:
      'When a case of a category would be due, had it come at a moment, and each stage of it begun then; ' +
      'day by day what was counted',
    auth: 'staff',
    query: z.strictObject(questionShape),
    responses: { 200: simulationSchema },
    problems: ['unknown_category'],
  }),
  async ({ query }) => ({ status: 200, body: await simulate(query) }),
);
