import * as z from 'zod';
import { now } from '../../../shared/clock.ts';
import { codeParam } from '../../../shared/codes/code-param.ts';
import { lookUp } from '../../../shared/codes/search-limit.ts';
import { notFound } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../../shared/http/caller.ts';
import { contract } from '../../../shared/http/contract.ts';
import { PERSON_ID } from '../../../shared/ids.ts';
import { findPerson } from '../../residents/person-repository.ts';
import { bind } from '../bind.ts';
import { MEMBERSHIP_STATUSES } from '../domain/membership.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/residents/me/households',
    summary: 'Ask to belong to the household behind an indoor code, oneself or one’s child',
    auth: 'resident',
    headers: callerHeaders,
    body: z.strictObject({ code: codeParam, child: z.string().regex(PERSON_ID).optional() }),
    responses: { 200: z.strictObject({ code: z.string(), status: z.enum(MEMBERSHIP_STATUSES) }) },
    problems: [
      'code_not_found',
      'code_suspended',
      'code_replaced',
      'not_found',
      'not_a_household',
      'household_full',
      'too_many_households',
      'too_many_attempts',
    ],
  }),
  async (request) => {
    const { body, resident } = request;
    const person = await findPerson(body.child ?? resident.id);
    if (!person || (body.child && person.guardianId !== resident.id)) throw notFound();
    const guardian = body.child ? resident.id : undefined;
    const { code, status } = await lookUp(callerOf(request), () =>
      bind(person.id, body.code, now(), guardian),
    );
    return { status: 200, body: { code, status } };
  },
);
