import { handler as wechatStart } from '../../../functions/identity/residents/wechat/handlers/wechat-start.ts';
import { call } from '../../../functions/shared/testing/http-event.ts';
import { NOTICE, newPhone } from '../../support/residents.ts';
import { CANARY, somebody } from '../persons.ts';
import { anyone, type Rows } from '../row.ts';
import * as things from '../things.ts';
import { next } from '../world.ts';

const withCookie = async () => ({ cookies: [(await somebody()).cookie] });

export const RESIDENTS: Rows = {
  'POST /api/residents/otp': {
    who: anyone(202),
    ask: () => ({ body: { phone: newPhone() }, sourceIp: things.address() }),
  },
  'POST /api/residents/session': {
    who: anyone(200),
    ask: async () => {
      const phone = newPhone();
      const body = {
        phone,
        code: await things.otp(phone),
        person: { nickname: `${CANARY}新`, fourteen: true },
      };
      return { body: { ...body, notice: NOTICE } };
    },
    optional: ['challenge', 'choose'],
    shows: ['nickname', 'person'],
  },
  'POST /api/residents/session/refresh': {
    who: anyone(200),
    ask: withCookie,
    shows: ['nickname', 'person'],
  },
  'DELETE /api/residents/session': { who: anyone(204), ask: withCookie },
  'GET /api/residents/wechat/start': { who: anyone(302), ask: () => ({}) },
  'GET /api/residents/wechat/callback': {
    who: anyone(302),
    ask: async () => {
      const { cookies, headers } = await call(wechatStart);
      const state = new URL(headers.location ?? '').searchParams.get('state') ?? '';
      return { query: { code: `code-${next()}`, state }, cookies: [cookies[0]?.split(';')[0] ?? ''] };
    },
  },
};
