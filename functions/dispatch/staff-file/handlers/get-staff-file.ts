import * as z from 'zod';
import { iso, now } from '../../../shared/clock.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { offsetReader } from '../../../shared/zone.ts';
import { districtZone } from '../../zone.ts';
import { monthsOf, yearBefore } from '../domain/months.ts';
import { finishedSince } from '../read-work.ts';
import { whoseFile } from '../whose-file.ts';

const month = z.object({
  month: z.string(),
  finished: z.number(),
  onTime: z.number(),
  late: z.number(),
  returned: z.number(),
  reopened: z.number(),
  rated: z.number(),
  stars: z.number().optional(),
});

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/{id}/file',
    summary:
      'What one member of staff finished in the last twelve months; for them, the head of their unit and administrators (audited)',
    auth: 'staff',
    params: z.object({ id: z.string().max(60) }),
    responses: {
      200: z.object({
        id: z.string(),
        name: z.string(),
        unit: z.string().optional(),
        months: z.array(month),
        /** There was more than one can read: the oldest months are not whole. */
        cut: z.boolean(),
      }),
    },
  }),
  async ({ params, staff }) => {
    const { staffId, name, unit } = await whoseFile(params.id, staff);
    const offsetAt = offsetReader(await districtZone());
    const { orders, cut } = await finishedSince(staffId, yearBefore(iso(now()), offsetAt));
    const body = { id: staffId, name, ...(unit ? { unit } : {}), months: monthsOf(orders, offsetAt), cut };
    return { status: 200, body };
  },
);
