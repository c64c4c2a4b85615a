import * as z from 'zod';
import { categoryCodeSchema, categorySchema } from '../../../shared/district/schemas.ts';
import { requireWhole } from '../../../shared/district/whole-district.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { allCategories, writeCategory } from '../category-repository.ts';
import { CATEGORY_EDITORS, categoryShape, created, oneDeadline } from '../domain/category-edit.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/categories',
    summary: 'Add a category, or a group of them; its code never changes',
    auth: 'staff',
    roles: CATEGORY_EDITORS,
    body: z
      .strictObject({
        code: categoryCodeSchema,
        parent: categoryCodeSchema.optional(),
        ...categoryShape,
      })
      .refine(oneDeadline.test, oneDeadline.params),
    responses: { 201: categorySchema },
    problems: [
      'forbidden',
      'already_exists',
      'unknown_category',
      'category_in_itself',
      'category_too_deep',
      'group_retired',
      'list_full',
    ],
  }),
  async ({ staff, body: { code, parent, ...said } }) => {
    requireWhole(staff);
    const change = created(code, parent, said, await allCategories());
    await writeCategory(change);
    return { status: 201, body: change.after };
  },
);
