import * as z from 'zod';
import { auditView } from '../../shared/audit/audit-view.ts';
import { coversAny } from '../../shared/district/regions.ts';
import { notFound } from '../../shared/errors.ts';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { REPORT_ID } from '../../shared/ids.ts';
import { photoSchema } from '../../shared/media/photo-schema.ts';
import { photoView } from '../../shared/media/uploads.ts';
import { contactOf, reportFile } from '../report-repository.ts';
import { REPORT_READERS, reportRow, reportView } from '../staff-view.ts';

const step = z.object({
  at: z.iso.datetime(),
  action: z.string(),
  byRole: z.string(),
  note: z.string().optional(),
  photos: z.array(z.string()).optional(),
});

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/reports/{id}',
    summary: 'A report with its steps, pictures and, if left, the reporter’s phone (the view is audited)',
    auth: 'staff',
    roles: REPORT_READERS,
    params: z.object({ id: z.string().max(60) }),
    responses: {
      200: reportRow.extend({
        steps: z.array(step),
        photos: z.array(photoSchema),
        contact: z.object({ phone: z.string() }).optional(),
      }),
    },
  }),
  async ({ params, staff, language }) => {
    if (!REPORT_ID.test(params.id)) throw notFound();
    const { report, steps, photos } = await reportFile(params.id);
    if (!coversAny(staff.regions, report.place.regionCode)) throw notFound();
    const contact = report.hasContact ? await contactOf(report.id) : undefined;
    if (contact) await auditView({ kind: 'report', id: report.id, field: 'contact' });
    const body = {
      ...(await reportView(report, language)),
      steps: steps.map(({ at, action, byRole, note, photos: ids }) => ({
        at,
        action,
        byRole,
        note,
        photos: ids,
      })),
      photos: photos.map(photoView),
      ...(contact ? { contact: { phone: contact.phone } } : {}),
    };
    return { status: 200, body };
  },
);
