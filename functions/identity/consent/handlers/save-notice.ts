import * as z from 'zod';
import { requireWhole } from '../../../shared/district/whole-district.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { noticeTextSchema } from '../domain/notice.ts';
import { PURPOSES } from '../domain/purposes.ts';
import { editNotice, noticeState } from '../edit-notice.ts';
import { noticeStateSchema } from '../notice-view.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/notices',
    summary: 'Save the draft of a notice, or publish it as its next version',
    auth: 'staff',
    roles: ['administrator'],
    body: noticeTextSchema.extend({
      purpose: z.enum(PURPOSES),
      revision: z.number().int().min(0),
      publish: z.boolean(),
    }),
    responses: { 200: noticeStateSchema },
    problems: ['forbidden', 'stale_version'],
  }),
  async ({ staff, body }) => {
    // A notice speaks for the whole district.
    requireWhole(staff);
    await editNotice(staff.id, body);
    return { status: 200, body: await noticeState(body.purpose) };
  },
);
