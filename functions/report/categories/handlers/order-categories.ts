import * as z from 'zod';
import { categoryCodeSchema } from '../../../shared/district/schemas.ts';
import { requireWhole } from '../../../shared/district/whole-district.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { distinct } from '../../../shared/http/distinct.ts';
import { writeOrder } from '../category-repository.ts';
import { CATEGORY_EDITORS, MOST_TILES } from '../domain/category-edit.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/categories/order',
    summary: 'Put the groups, or the categories of one group, in the order in which residents see them',
    auth: 'staff',
    roles: CATEGORY_EDITORS,
    body: z.strictObject({
      /** Left out: the groups. */
      parent: categoryCodeSchema.optional(),
      codes: z.array(categoryCodeSchema).min(1).max(MOST_TILES).refine(distinct, { error: 'repeated' }),
    }),
    responses: { 204: 'In order' },
    problems: ['forbidden', 'stale_version'],
  }),
  async ({ staff, body: { parent, codes } }) => {
    requireWhole(staff);
    await writeOrder(parent, codes);
    return { status: 204 };
  },
);
