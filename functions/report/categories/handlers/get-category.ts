import * as z from 'zod';
import { categoryCodeSchema, categorySchema } from '../../../shared/district/schemas.ts';
import { notFound } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { findCategory } from '../category-repository.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/categories/{code}',
    summary: 'A category with its deadline, in all languages',
    auth: 'staff',
    params: z.object({ code: categoryCodeSchema }),
    responses: { 200: categorySchema },
    problems: ['not_found'],
  }),
  async ({ params }) => {
    const category = await findCategory(params.code);
    if (!category) throw notFound();
    return { status: 200, body: category };
  },
);
