import * as z from 'zod';
import { iso } from '../../../shared/clock.ts';
import { lookUp } from '../../../shared/codes/search-limit.ts';
import { api } from '../../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../../shared/http/caller.ts';
import { contract } from '../../../shared/http/contract.ts';
import { PIN } from '../domain/pin.ts';
import { openCourierSession } from '../open-session.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/codes/{code}/courier-session',
    summary:
      'Open a courier’s card with its PIN, for half a day; five wrong ones lock it for a quarter of an hour',
    auth: 'public',
    params: z.object({ code: z.string() }),
    headers: callerHeaders,
    body: z.strictObject({ pin: z.string().regex(PIN) }),
    responses: { 201: z.object({ token: z.string(), until: z.iso.datetime(), name: z.string() }) },
    problems: [
      'code_not_found',
      'code_suspended',
      'code_replaced',
      'not_a_courier',
      'pin_missing',
      'wrong_pin',
      'card_locked',
      'too_many_attempts',
    ],
  }),
  async (request) => {
    const { params, body } = request;
    const open = () => openCourierSession(params.code, body.pin);
    const { until, ...session } = await lookUp(callerOf(request), open);
    return { status: 201, body: { ...session, until: iso(until) } };
  },
);
