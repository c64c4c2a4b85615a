import * as z from 'zod';
import { categoryCodeSchema, categorySchema } from '../../../shared/district/schemas.ts';
import { DomainError, notFound } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract, words } from '../../../shared/http/contract.ts';
import { editCategory, findCategory } from '../category-repository.ts';

const text = (max: number) => z.strictObject({ zh: words(1, max), en: words(1, max) });

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/categories/{code}',
    summary:
      'Change name, deadline, severity and emergency notice of a category; what is left out is taken away',
    auth: 'staff',
    roles: ['administrator', 'district_operator'],
    params: z.object({ code: categoryCodeSchema }),
    body: z
      .strictObject({
        name: text(60),
        hours: categorySchema.shape.hours,
        deadline: categorySchema.shape.deadline,
        severity: categorySchema.shape.severity,
        emergency: z.strictObject({ text: text(200), phone: z.string().regex(/^\d{3,12}$/) }).optional(),
        version: z.number().int().min(1),
      })
      .refine(({ hours, deadline }) => hours === undefined || deadline === undefined, {
        path: ['hours'],
        error: 'hours_or_deadline',
      }),
    responses: { 200: categorySchema },
    problems: ['forbidden', 'not_found', 'stale_version'],
  }),
  async ({ staff, params: { code }, body }) => {
    // Categories are the district's, so a part of it does not suffice.
    if (!staff.regions.some((region) => region.length === 6)) throw new DomainError('forbidden');
    await editCategory(code, body);
    const category = await findCategory(code);
    if (!category) throw notFound();
    return { status: 200, body: category };
  },
);
