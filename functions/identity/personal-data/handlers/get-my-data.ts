import * as z from 'zod';
import { iso, now } from '../../../shared/clock.ts';
import { DomainError } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { findExport } from '../../../shared/personal-data/export-row.ts';
import { keys } from '../../../shared/table/keys.ts';
import { rowsOf } from '../../../shared/table/partition.ts';
import { findPerson, nicknameOf, openField } from '../../residents/person-repository.ts';
import { exportView, exportViewSchema } from '../export/export-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/residents/me/data',
    summary: 'What is held about you, in short',
    auth: 'resident',
    responses: {
      200: z.object({
        nickname: z.string(),
        phone: z.string().optional(),
        wechat: z.boolean(),
        createdAt: z.iso.datetime(),
        /** Phones and browsers on which you are signed in. */
        sessions: z.number().int(),
        households: z.number().int(),
        export: exportViewSchema.optional(),
      }),
    },
    problems: ['not_signed_in'],
  }),
  async ({ resident }) => {
    const [person, rows, copy] = await Promise.all([
      findPerson(resident.id),
      rowsOf(keys.person(resident.id).pk),
      findExport(resident.id),
    ]);
    if (!person) throw new DomainError('not_signed_in');
    const phone = await openField(person, 'phone');
    const body = {
      nickname: await nicknameOf(person),
      ...(phone ? { phone } : {}),
      wechat: person.wechatTag !== undefined,
      createdAt: person.createdAt,
      sessions: rows.filter(({ type, expiresAt }) => type === 'resident_session' && Number(expiresAt) > now())
        .length,
      households: rows.filter(({ sk }) => String(sk).startsWith('HOUSEHOLD#')).length,
      ...(copy && copy.expiresAt > iso(now()) ? { export: await exportView(copy) } : {}),
    };
    return { status: 200, body };
  },
);
