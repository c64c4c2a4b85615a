import * as z from 'zod';
import { categoryCodeSchema, categorySchema } from '../../../shared/district/schemas.ts';
import { requireWhole } from '../../../shared/district/whole-district.ts';
import { notFound } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { allCategories, writeCategory } from '../category-repository.ts';
import { CATEGORY_EDITORS, categoryShape, edited, oneDeadline } from '../domain/category-edit.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/categories/{code}',
    summary:
      'Change name, deadline, severity and emergency notice of a category; what is left out of these is taken away. ' +
      'Put it into another group, retire it or take it back: left out, these stay as they were',
    auth: 'staff',
    roles: CATEGORY_EDITORS,
    params: z.object({ code: categoryCodeSchema }),
    body: z
      .strictObject({
        ...categoryShape,
        parent: categoryCodeSchema.nullable().optional(),
        retired: z.boolean().optional(),
        version: z.number().int().min(1),
      })
      .refine(oneDeadline.test, oneDeadline.params),
    responses: { 200: categorySchema },
    problems: [
      'forbidden',
      'not_found',
      'stale_version',
      'unknown_category',
      'category_in_itself',
      'category_too_deep',
      'group_retired',
      'group_in_use',
      'list_full',
    ],
  }),
  async ({ staff, params: { code }, body }) => {
    requireWhole(staff);
    const all = await allCategories();
    const before = all.find((category) => category.code === code);
    if (!before) throw notFound();
    const change = edited(before, body, all);
    await writeCategory(change);
    return { status: 200, body: change.after };
  },
);
