import { iso } from '../../../functions/shared/clock.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { moved, told } from '../../support/notices.ts';
import { somebody } from '../persons.ts';
import { ALL } from '../roles.ts';
import { type Rows, residents, staff } from '../row.ts';
import type { Caller } from '../world.ts';

const NO_NOTICE = `${iso(0)}#W${'0'.repeat(26)}#yellow#0#1`;

/** A notice in the caller's own inbox; who may have none names one that never was. */
async function notice({ staff: me }: Caller): Promise<string> {
  if (!me) return NO_NOTICE;
  const { at, orderId } = await told([{ staff: me.id }]);
  return `${at}#${orderId}#yellow#0#1`;
}

async function step({ resident: me }: Caller): Promise<string> {
  if (!me) return NO_NOTICE;
  const { at, reportId } = await moved([me.person.id]);
  return `${at}#${reportId}#started#0#2`;
}

/** The version that the next edit of somebody's ways names: each edit here is carried out. */
const edits = new Map<string, number>();
function reachVersion(staffId = ''): number {
  const version = edits.get(staffId) ?? 0;
  edits.set(staffId, version + 1);
  return version;
}

export const NOTIFY: Rows = {
  'GET /api/staff/inbox': {
    who: staff(ALL, { ok: 200 }),
    ask: async (_, caller) => {
      // Enough for a second page.
      for (let n = 0; n < 2; n++) await notice(caller);
      return {};
    },
  },
  'GET /api/staff/inbox/unread': { who: staff(ALL, { ok: 200 }), ask: () => ({}) },
  'POST /api/staff/inbox/read': {
    who: staff(ALL, { ok: 200 }),
    ask: async (_, caller) => ({ body: { ids: [await notice(caller)] } }),
    traps: {
      'reads another’s notice': {
        by: 'administrator',
        ask: async (world) => ({ body: { ids: [await notice(world.callers.unit_member)] } }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'GET /api/residents/me/inbox': {
    who: residents(200),
    ask: async (_, caller) => {
      for (let n = 0; n < 2; n++) await step(caller);
      return {};
    },
  },
  'GET /api/residents/me/inbox/unread': { who: residents(200), ask: () => ({}) },
  'POST /api/residents/me/inbox/read': {
    who: residents(200),
    ask: async (_, caller) => ({ body: { ids: [await step(caller)] } }),
    traps: {
      'reads another’s notice': {
        by: 'neighbour',
        ask: async () => {
          const { person } = await somebody();
          const { at, reportId } = await moved([person.id], { reportId: newId('R', Date.now()) });
          return { body: { ids: [`${at}#${reportId}#started#0#2`] } };
        },
        is: 404,
        code: 'not_found',
      },
    },
  },
  'GET /api/staff/me/reach': { who: staff(ALL, { ok: 200 }), ask: () => ({}) },
  'PUT /api/staff/me/reach': {
    who: staff(ALL, { ok: 200 }),
    ask: (_, { staff: me }) => ({ body: { language: 'zh-CN', version: reachVersion(me?.id) } }),
    optional: ['sms', 'wechat', 'email'],
  },
};
