import { handler as createRule } from '../../functions/points/handlers/create-rule.ts';
import { handler as exportRules } from '../../functions/points/handlers/export-rules.ts';
import { handler as getRule } from '../../functions/points/handlers/get-rule.ts';
import { handler as importRules } from '../../functions/points/handlers/import-rules.ts';
import { handler as listVersions } from '../../functions/points/handlers/list-rule-versions.ts';
import { handler as listRules } from '../../functions/points/handlers/list-rules.ts';
import { handler as putRule } from '../../functions/points/handlers/put-rule.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { type Answer, type Call, call, type HttpHandler } from '../../functions/shared/testing/http-event.ts';
import { STAFF, tokenOf } from './world.ts';

export const COMMITTEE: StaffIdentity = { ...STAFF.admin, id: 'S-COMMITTEE', roles: ['points_committee'] };
export const HANDLERS = { createRule, exportRules, getRule, importRules, listVersions, listRules, putRule };

export const as = async (who: StaffIdentity, handler: HttpHandler, request: Call = {}): Promise<Answer> =>
  call(handler, { ...request, token: await tokenOf(who) });

let serial = 0;
export const newId = (): string => `P-TEST-${process.pid}-${++serial}`;

/** A rule as the console sends it. */
export const rule = (change: object = {}) => ({
  id: newId(),
  version: 1,
  subject: 'resident',
  currency: 'contribution',
  trigger: 'activity.attended',
  points: 5,
  approval: 'automatic',
  text: { zh: '参加活动', en: 'Took part' },
  ...change,
});
export type Draft = ReturnType<typeof rule>;

export const create = (body: object, who = COMMITTEE) => as(who, createRule, { body });
export const change = (body: Draft, who = COMMITTEE) => as(who, putRule, { params: { id: body.id }, body });
export const versions = (id: string, query: Call['query'] = {}) =>
  as(COMMITTEE, listVersions, { params: { id }, query });
export const refused = (status: number, code: string) => ({ status, json: { code } });

export const send = (sheet: string, query: Call['query'] = {}, headers: Record<string, string> = {}) =>
  as(COMMITTEE, importRules, {
    body: sheet,
    query,
    headers: { 'content-type': 'text/csv; charset=utf-8', ...headers },
  });
