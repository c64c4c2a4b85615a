import { beforeAll, describe, expect, test } from 'vitest';
import { setStatus } from '../../functions/scan/code-changes.ts';
import { LOCK_MS } from '../../functions/scan/courier/domain/pin.ts';
import { handler as changeCode } from '../../functions/scan/handlers/change-code.ts';
import { handler as codeHistory } from '../../functions/scan/handlers/code-history.ts';
import { handler as getCode } from '../../functions/scan/handlers/get-code.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { callsOf } from '../support/count-calls.ts';
import { blankCard, card, makePin, openCard, wrong } from '../support/courier-cards.ts';
import { issueSomeCodes, lamp, unknown } from '../support/some-codes.ts';
import { allRows, changingNothing } from './invariants.ts';
import { OTHER_GRID, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(async () => {
  await openWorld('couriercards');
  await issueSomeCodes();
});

async function stoppedCard(status: 'suspended' | 'replaced'): Promise<string> {
  const { code } = await card();
  await setStatus(code, status);
  return code;
}

describe('the PIN of a courier’s card', () => {
  test('is told once, to whoever made it; nothing that is kept tells it', async () => {
    const code = await blankCard();
    const { status, json } = await makePin(code);
    expect(status).toBe(200);
    expect(json).toMatchObject({ code, kind: 'courier', version: 2, pin: expect.stringMatching(/^\d{6}$/) });
    // A millionth of all tags holds six given digits by chance: as a text of its own.
    expect(JSON.stringify(await allRows())).not.toContain(`"${json.pin}"`);
    const token = await tokenOf(STAFF.admin);
    const { json: history } = await call(codeHistory, { params: { code }, token });
    expect(history.items[0]).toMatchObject({ action: 'new_pin', version: 2, by: { id: 'S-ADMIN' } });
    expect(JSON.stringify(history)).not.toContain(json.pin);
    expect((await call(getCode, { params: { code }, token })).text).not.toContain(json.pin);
  });

  test('opens the card, in three round trips', async () => {
    const { code, pin } = await card('云雀速送 08 号卡');
    const { result, calls } = await callsOf(() => openCard(code, pin));
    expect(result).toMatchObject({ status: 201, json: { name: '云雀速送 08 号卡' } });
    const hours = (Date.parse(result.json.until) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12);
    expect(calls).toEqual(['QueryCommand', 'UpdateItemCommand', 'UpdateItemCommand']);
    // Of two taps at once both are right.
    const both = await Promise.all([openCard(code, pin), openCard(code, pin)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
  });

  test('locks after five wrong ones, also for the right one, for a quarter of an hour from the last', async () => {
    const { code, pin } = await card();
    for (let n = 0; n < 5; n++)
      expect((await openCard(code, wrong(pin))).json.code, String(n)).toBe('wrong_pin');
    const locked = await openCard(code, pin);
    expect(locked).toMatchObject({ status: 429, json: { code: 'card_locked' } });
    const seconds = Number(locked.headers['retry-after']);
    expect(seconds).toBeGreaterThan(880);
    expect(seconds).toBeLessThanOrEqual(900);
    expect(locked.json.detail).toContain('15 分钟');
    const later = Date.now() + LOCK_MS + 1_000;
    expect(
      (
        await atTime(
          () => later,
          () => openCard(code, pin),
        )
      ).status,
    ).toBe(201);
    // With the right one all five are back.
    expect(
      (
        await atTime(
          () => later,
          () => openCard(code, wrong(pin)),
        )
      ).status,
    ).toBe(401);
    expect(
      (
        await atTime(
          () => later,
          () => openCard(code, pin),
        )
      ).status,
    ).toBe(201);
  });

  test('is tried five times, however many try at once', async () => {
    const { code, pin } = await card();
    const answers = await Promise.all(Array.from({ length: 20 }, () => openCard(code, wrong(pin))));
    const refused = answers.map(({ json }) => json.code);
    expect(refused.filter((each) => each === 'wrong_pin')).toHaveLength(5);
    expect(refused.filter((each) => each === 'card_locked')).toHaveLength(15);
  });

  test('has no more tries for a new one than for the first', async () => {
    const { code, pin } = await card();
    for (let n = 0; n < 5; n++) await openCard(code, wrong(pin));
    const { json } = await makePin(code, 2);
    if (json.pin !== pin) expect((await openCard(code, pin)).json.code).toBe('wrong_pin');
    expect((await openCard(code, json.pin)).status).toBe(201);
  });

  test('is made once when two make it at a time', async () => {
    const code = await blankCard();
    const answers = await Promise.all([makePin(code), makePin(code), makePin(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const [made] = answers.filter(({ status }) => status === 200);
    expect((await openCard(code, made?.json.pin)).status).toBe(201);
  });

  test('is made for a card in use alone, by staff in charge of its region', async () => {
    const west = { ...STAFF.west, roles: ['subdistrict' as const] };
    expect((await makePin(await blankCard(), 1, west)).json.code).toBe('code_not_found');
    expect((await makePin(await blankCard(), 1, STAFF.gridA)).json.code).toBe('forbidden');
    expect((await makePin(lamp.code)).json.code).toBe('not_a_courier');
    const stopped = await blankCard();
    await setStatus(stopped, 'suspended');
    expect((await makePin(stopped, 2)).json.code).toBe('illegal_transition');
    expect((await makePin(await blankCard(), 7)).json.code).toBe('stale_version');
  });
});

const cards: Record<string, () => string | Promise<string>> = {
  blank: () => blankCard(),
  plate: () => lamp.code,
  unknown: () => unknown,
  suspended: () => stoppedCard('suspended'),
  replaced: () => stoppedCard('replaced'),
};

describe('a card is not opened', () => {
  test.each([
    ['before it has a PIN', 'blank', 409, 'pin_missing'],
    ['when it is no card', 'plate', 422, 'not_a_courier'],
    ['when it was never issued', 'unknown', 404, 'code_not_found'],
    ['when it is suspended', 'suspended', 410, 'code_suspended'],
    ['when it was replaced', 'replaced', 410, 'code_replaced'],
  ] as const)('%s', async (_, which, status, code) => {
    const text = (await cards[which]?.()) ?? '';
    const answer = await changingNothing(() => openCard(text, '123456'));
    expect(answer).toMatchObject({ status, json: { code } });
  });

  test.each(['', '12345', '1234567', '12345a', '１２３４５６', 123456, null])('with %j', async (pin) => {
    const { code } = await card();
    const answer = await changingNothing(() => openCard(code, pin as string));
    expect(answer).toMatchObject({ status: 422, json: { code: 'invalid_request' } });
  });
});

describe('a courier’s card', () => {
  const change = async (code: string, body: object) =>
    call(changeCode, {
      params: { code, action: 'retarget' },
      body: { reason: '改派', version: 2, ...body },
      token: await tokenOf(STAFF.admin),
    });

  test('is renamed and sent to another region, and keeps its PIN', async () => {
    const { code, pin } = await card();
    expect((await change(code, { place: { name: '云雀速送 99 号卡', regionCode: OTHER_GRID } })).status).toBe(
      200,
    );
    expect((await openCard(code, pin)).json).toMatchObject({ name: '云雀速送 99 号卡' });
  });

  test('becomes no plate, and a plate no card', async () => {
    const { code } = await card();
    for (const [which, kind, version] of [
      [code, 'outdoor', 2],
      [lamp.code, 'courier', 1],
    ] as const) {
      const { status, json } = await change(which, { kind, version });
      expect(status).toBe(422);
      expect(json.errors).toEqual([{ path: 'body.kind', message: 'courier_stays' }]);
    }
  });
});
