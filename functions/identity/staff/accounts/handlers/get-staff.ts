import * as z from 'zod';
import { staffSchema } from '../../../../shared/district/schemas.ts';
import { notFound } from '../../../../shared/errors.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { maySee } from '../domain/visibility.ts';
import { findStaff } from '../staff-repository.ts';
import { staffDetail, staffDetailSchema } from '../staff-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/{id}',
    summary: "A member of staff of the caller's regions",
    auth: 'staff',
    params: z.object({ id: staffSchema.shape.id }),
    responses: { 200: staffDetailSchema },
    problems: ['not_found'],
  }),
  async ({ staff, params }) => {
    const found = await findStaff(params.id);
    if (!found || !maySee(staff, found)) throw notFound();
    return { status: 200, body: staffDetail(staff, found) };
  },
);
