import * as z from 'zod';
import { regionCodeSchema } from '../../../shared/district/schemas.ts';
import { notFound } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { findRegion } from '../region-repository.ts';
import { regionView, regionViewSchema } from '../region-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/regions/{code}',
    summary: 'A region with its boundary',
    auth: 'staff',
    params: z.object({ code: regionCodeSchema }),
    responses: { 200: regionViewSchema },
    problems: ['not_found'],
  }),
  async ({ params }) => {
    const region = await findRegion(params.code);
    if (!region) throw notFound();
    return { status: 200, body: await regionView(region) };
  },
);
