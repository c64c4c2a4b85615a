import { beforeAll, describe, expect, it, vi } from 'vitest';
import { handler as listConsents } from '../../functions/identity/consent/handlers/list-consents.ts';
import { handler as putConsent } from '../../functions/identity/consent/handlers/put-consent.ts';
import { handler as eraseMe } from '../../functions/identity/personal-data/handlers/erase-me.ts';
import { handler as getCertificate } from '../../functions/identity/personal-data/handlers/get-certificate.ts';
import { handler as getMyData } from '../../functions/identity/personal-data/handlers/get-my-data.ts';
import { handler as requestExport } from '../../functions/identity/personal-data/handlers/request-export.ts';
import { phoneTagOf } from '../../functions/identity/residents/otp/request-otp.ts';
import { verifyLedger } from '../../functions/points/verify/verify-ledger.ts';
import { handler as submitReport } from '../../functions/report/handlers/submit-report.ts';
import { handler as trackReport } from '../../functions/report/handlers/track-report.ts';
import { issueResidentToken } from '../../functions/shared/http/resident-token.ts';
import { newCapability, orderIdOf } from '../../functions/shared/ids.ts';
import { logger } from '../../functions/shared/observability.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { later } from '../support/accounts.ts';
import { passing } from '../support/passing.ts';
import { copyOf, type Known, lived } from '../support/personal-data.ts';
import { codeFor, register, resident } from '../support/residents.ts';
import { tracesOf } from '../support/traces.ts';
import { allRows, changingNothing } from './invariants.ts';
import { look } from './steps.ts';
import { drain, lampOut, newKey, openWorld } from './world.ts';

beforeAll(() => openWorld('erase'));

/** After the cap on messages to one phone. */
const MINUTE = 61_000;
const erase = (token: string, body: object) => call(eraseMe, { token, body });
const certificateOf = async (certificate: string) =>
  (await call(getCertificate, { params: { certificate } })).json;

/** Erases somebody who has just signed in. @returns the certificate's link */
async function gone({ token }: Pick<Known, 'token'>): Promise<string> {
  const certificate = newCapability('X');
  const answer = await erase(token, { certificate });
  if (answer.status !== 202) throw new Error(answer.text);
  return certificate;
}

describe('after an erasure', () => {
  it.each([
    ['of a report that was reopened, solved and rated', false],
    ['of a report that is still worked on', true],
  ])('no trace is left anywhere: %s', async (_, unfinished) => {
    const lines: string[] = [];
    const spies = (['info', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(logger, level).mockImplementation((...said) => void lines.push(JSON.stringify(said))),
    );
    const person = await lived('丙', unfinished);
    const other = await lived('丁');
    await copyOf(person);
    const marks = [
      ...person.canaries.filter((mark) => !unfinished || !/理由|评语|感谢/.test(mark)),
      await phoneTagOf(`+86${person.phone}`),
      `uploads/${person.uploadId}`,
      `media/${person.uploadId}`,
    ];
    const before = await tracesOf(marks);
    expect(before.length).toBeGreaterThan(8);
    const certificate = await gone(person);
    await drain();
    await passing(5);
    // The log of changes has keys of rows, the caps on messages a digest for two days: numbers that lead nowhere.
    const left = (await tracesOf([...marks, certificate], lines)).filter(
      (place) => !/^(AUDIT|OTPLIMIT)#/.test(place),
    );
    expect(left).toEqual([]);
    expect(lines.length).toBeGreaterThan(10);
    for (const spy of spies) spy.mockRestore();
    // Nobody else lost anything.
    for (const canary of other.canaries.filter((mark) => /描述|评语/.test(mark)))
      expect((await tracesOf([canary])).length).toBeGreaterThan(0);
    expect((await certificateOf(certificate)).finishedAt).toBeDefined();
  });

  it('names the person in the log of changes alone, as a number', async () => {
    const person = await lived('戊');
    await gone(person);
    await drain();
    await passing(5);
    const naming = (await allRows()).filter((row) => JSON.stringify(row).includes(person.id));
    const places = new Set(naming.map(({ pk }) => pk.split('#')[0]));
    // The ledger keeps its entries, and operations their digests, under a number that leads to nobody.
    for (const place of places) expect(['AUDIT', 'ACCOUNT', 'POINTSDUE', 'REVOKED', 'OP']).toContain(place);
    expect(naming.some(({ optedInSince }) => optedInSince !== undefined)).toBe(false);
    expect((await verifyLedger()).differences).toEqual([]);
  });

  it('the work on the place goes on, without the person', async () => {
    const person = await lived('己', true);
    await gone(person);
    await drain();
    await passing(5);
    const order = (await look(orderIdOf(person.reportId), 'light1')).json;
    expect(order).toMatchObject({ status: 'queued', category: 'lighting.lamp_out', photos: [] });
    expect(order.description).toContain('上报人已删除此内容');
    expect(order.place).toMatchObject({ name: '第一网格', location: { lat: 39.605 } });
    const tracked = (await call(trackReport, { params: { token: person.trackingToken } })).json;
    expect(tracked.steps.at(-1)).toMatchObject({ action: 'erased', byRole: 'system' });
    expect(tracked).toMatchObject({ photos: [], pendingPhotos: 0 });
  });

  it('nothing can be done any more with what the phone still holds', async () => {
    const { token, id, phone } = await lived('庚');
    const certificate = await gone({ token });
    const body = { ...lampOut };
    const attempts = [
      () => call(getMyData, { token }),
      () => call(listConsents, { token }),
      () => call(requestExport, { token }),
      () => call(submitReport, { token, body, headers: { 'idempotency-key': newKey() } }),
      () => erase(token, { certificate: newCapability('X') }),
    ];
    for (const attempt of attempts) expect(await changingNothing(attempt)).toMatchObject({ status: 401 });
    // A process that has not heard of it yet is stopped by the row that is gone.
    const late = await issueResidentToken({ id: `${id}`, sid: 'V1' }, Date.now());
    expect(
      (
        await call(putConsent, {
          params: { purpose: 'points' },
          body: { given: true, version: 1 },
          token: late,
        })
      ).status,
    ).toBe(401);
    await drain();
    await passing(5);
    // The same phone may begin again, as somebody new.
    const again = (await later(MINUTE, () => register(phone, '新人'))).json;
    expect(again.person.id).not.toBe(id);
    expect((await certificateOf(certificate)).done).toBe(6);
  });
});

describe('an erasure', () => {
  it('needs a code, or a sign-in just now', async () => {
    const { token, phone, id } = await lived('辛', true);
    const old = await issueResidentToken({ id, sid: 'V00000000000000000000000000' }, Date.now());
    const certificate = newCapability('X');
    expect(await changingNothing(() => erase(old, { certificate }))).toMatchObject({
      status: 403,
      json: { code: 'confirmation_needed' },
    });
    const wrong = await erase(old, { certificate, code: '000000' });
    expect(wrong.json.code).toBe('wrong_code');
    const code = await later(MINUTE, () => codeFor(phone));
    expect(await erase(old, { certificate, code })).toMatchObject({ status: 202 });
    expect((await call(getMyData, { token })).status).toBe(401);
    await drain();
    await passing(5);
  });

  it('sent twice, or many times at once, is one, and every answer says so', async () => {
    const { token } = await resident();
    const certificate = newCapability('X');
    const answers = await Promise.all([1, 2, 3, 4].map(() => erase(token, { certificate })));
    expect(answers.filter(({ status }) => status === 202).length).toBeGreaterThan(0);
    for (const { status } of answers) expect([202, 401, 409]).toContain(status);
    expect((await allRows()).filter(({ pk }) => pk.startsWith('ERASURE#')).length).toBeGreaterThan(0);
    await drain();
    await passing(5);
    expect((await certificateOf(certificate)).finishedAt).toBeDefined();
  });

  it('tells how far it is to whoever holds the link, in both languages, and to nobody else', async () => {
    const person = await lived('壬');
    const certificate = await gone(person);
    expect(await certificateOf(certificate)).toMatchObject({ done: 0, total: 6 });
    await drain();
    expect((await certificateOf(certificate)).finishedAt).toBeUndefined();
    await passing(5);
    const english = await call(getCertificate, {
      params: { certificate },
      headers: { 'accept-language': 'en' },
    });
    expect(english.json).toMatchObject({ done: 6, total: 6, finishedAt: expect.any(String) });
    expect(english.json.erased).toContain('What you wrote in 1 reports, and that they were yours');
    expect(english.json.kept.map(({ until }: { until: string }) => until)).toContain(
      'log 3 years, count 2 days',
    );
    for (const wrong of [newCapability('X'), 'X1', `${certificate}0`])
      expect(await call(getCertificate, { params: { certificate: wrong } })).toMatchObject({
        status: 404,
        json: { code: 'not_found' },
      });
    expect((await tracesOf([certificate])).length).toBe(0);
  });
});
