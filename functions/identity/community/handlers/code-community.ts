import * as z from 'zod';
import { codeParam } from '../../../shared/codes/code-param.ts';
import { placeOfCode } from '../../../shared/codes/code-place.ts';
import { lookUp } from '../../../shared/codes/search-limit.ts';
import { config } from '../../../shared/district/config.ts';
import { regionPath } from '../../../shared/district/names.ts';
import { notFound } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../../shared/http/caller.ts';
import { contract } from '../../../shared/http/contract.ts';
import { peopleOf, personView } from '../people.ts';

/** Codes of a place where people live. */
const KINDS = new Set(['household', 'community']);

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/codes/{code}/community',
    summary:
      'Who looks after the place behind a household or community code, with what they chose to publish',
    auth: 'public',
    params: z.object({ code: codeParam }),
    headers: callerHeaders,
    responses: {
      200: z.strictObject({
        code: z.string(),
        place: z.strictObject({ name: z.string(), regionPath: z.array(z.string()) }),
        people: z.array(personView),
        /** Notices come with their own flow; until then the list is empty and the page says why. */
        notices: z.array(z.strictObject({ id: z.string(), title: z.string(), at: z.iso.datetime() })),
      }),
    },
    problems: ['code_not_found', 'code_suspended', 'code_replaced', 'too_many_attempts'],
  }),
  async (request) => {
    const { params, language } = request;
    const { code, kind, place } = await lookUp(callerOf(request), () => placeOfCode(params.code));
    if (!KINDS.has(kind)) throw notFound();
    const path = regionPath(await config('region'), place.regionCode, language);
    const people = await peopleOf(place.regionCode, language);
    return {
      status: 200,
      body: { code, place: { name: place.name, regionPath: path }, people, notices: [] },
    };
  },
);
