import { handler as bind } from '../../functions/identity/households/handlers/bind-household.ts';
import { findMembership } from '../../functions/identity/households/membership-repository.ts';
import { putMembership } from '../../functions/identity/households/membership-rows.ts';
import { handler as answerMine } from '../../functions/praise/handlers/answer-my-praise.ts';
import { handler as answerStaff } from '../../functions/praise/handlers/answer-staff-praise.ts';
import { handler as listMine } from '../../functions/praise/handlers/list-my-praises.ts';
import { handler as listShown } from '../../functions/praise/handlers/list-praises.ts';
import { handler as listStaff } from '../../functions/praise/handlers/list-staff-praises.ts';
import { handler as thank } from '../../functions/praise/handlers/thank-household.ts';
import { handler as praiseReport } from '../../functions/report/praising/handlers/praise-report.ts';
import { issueCodes } from '../../functions/scan/code-changes.ts';
import { now } from '../../functions/shared/clock.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import { issueResidentToken } from '../../functions/shared/http/resident-token.ts';
import { newId } from '../../functions/shared/ids.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';
import type { SignedInResident } from '../support/residents.ts';
import { newCode } from '../support/some-codes.ts';
import { answer, lamp, type Who } from './steps.ts';
import { drain, newKey, STAFF } from './world.ts';

/** Of the time it is in the test. */
const tokenNow = (who: Who) => issueAccessToken(STAFF[who], now());
const residentNow = ({ person }: SignedInResident) =>
  issueResidentToken({ id: person.id, sid: newId('S', now()) }, now());

/** A report that S-LIGHT1 finished and its reporter called solved. @returns its tracking token and id */
export async function solved() {
  const filed = await lamp('accept', 'start', 'finish');
  await answer(filed.token, true);
  await drain();
  return filed;
}

export const praise = (token: string, body: Record<string, unknown> = { reasons: ['kind'] }) =>
  call(praiseReport, { params: { token }, body });

export const thanks = (code: string, body: Record<string, unknown> = { reasons: ['kind'] }, key = newKey()) =>
  call(thank, { params: { code }, body, headers: { 'idempotency-key': key } });

export const ofStaff = async (who: Who, query: Record<string, string> = {}) =>
  call(listStaff, { token: await tokenNow(who), query });
export const ofResident = async (who: SignedInResident, query: Record<string, string> = {}) =>
  call(listMine, { token: await residentNow(who), query });

export const staffSays = async (
  who: Who,
  step: string,
  { id, version }: { id: string; version: number },
  key = newKey(),
): Promise<Answer> =>
  call(answerStaff, {
    token: await tokenNow(who),
    params: { id, step },
    body: { version },
    headers: { 'idempotency-key': key },
  });
export const residentSays = async (
  who: SignedInResident,
  step: string,
  { id, version }: { id: string; version: number },
  key = newKey(),
): Promise<Answer> =>
  call(answerMine, {
    token: await residentNow(who),
    params: { id, step },
    body: { version },
    headers: { 'idempotency-key': key },
  });

/** What stands on the page of the community behind a code. */
export const shown = (code: string, query: Record<string, string> = {}) =>
  call(listShown, { params: { code }, query });

/** A door with a code of its own. */
export async function door(regionCode?: string): Promise<string> {
  const code = newCode('household', '云锦花园 5 号楼 501', regionCode);
  await issueCodes([code]);
  return code.code;
}

/** Somebody asks to live there, and it is confirmed. */
export async function moveIn({ person, token }: SignedInResident, code: string): Promise<void> {
  await call(bind, { token, body: { code } });
  const asked = await findMembership(code, person.id);
  if (!asked) throw new Error('not asked');
  const lives = { ...asked, status: 'confirmed', confirmedBy: 'staff', version: asked.version + 1 } as const;
  await commit({ steps: putMembership(lives, asked) });
}
