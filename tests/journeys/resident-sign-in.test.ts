import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTime } from '../../functions/shared/clock.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { later, row } from '../support/accounts.ts';
import { askForCode, codeFor, codesFor, enter, NOTICE, newPhone, register } from '../support/residents.ts';
import { openWorld } from './world.ts';

beforeAll(async () => {
  await openWorld('resident-sign-in');
  useTime(undefined, async () => {});
});
afterAll(() => useTime());

const MINUTE = 61_000;
/** Signs in again later, when another code may be asked for. */
const again = async (phone: string, more: Record<string, unknown> = {}, minutes = 1) => {
  await later(minutes * MINUTE, () => askForCode(phone));
  const [code = ''] = await codesFor(phone);
  return later(minutes * MINUTE, () => enter({ phone, code, ...more }));
};

describe('a resident', () => {
  it('registers with a code, a nickname and consent, and is signed in', async () => {
    const phone = newPhone();
    const offered = await enter({ phone, code: await codeFor(phone) });
    expect(offered.json).toEqual({ challenge: expect.any(String), expiresIn: 300, choose: [] });
    expect(offered.cookies).toEqual([]);
    const answer = await enter({
      phone,
      challenge: offered.json.challenge,
      person: { nickname: '李大爷', fourteen: true },
      notice: NOTICE,
    });
    expect(answer.json).toMatchObject({ expiresIn: 600, person: { nickname: '李大爷' } });
    expect(answer.cookies[0]).toMatch(/^mashang_resident=/);
    expect((await again(phone)).json.person).toEqual(answer.json.person);
  });

  it('lies in the table without a word of theirs in the clear', async () => {
    const phone = newPhone();
    const { id } = (await register(phone, '一个绰号')).json.person;
    const stored = JSON.stringify(await row(keys.person(id)));
    expect(stored).toContain('phoneTag');
    expect(stored).not.toMatch(new RegExp(`${phone}|一个绰号`));
  });

  it('is not made without consent, nor by a child alone, and the code is not used up by asking', async () => {
    const phone = newPhone();
    const { challenge } = (await enter({ phone, code: await codeFor(phone) })).json;
    const ask = (person: unknown, notice?: unknown) =>
      enter({ phone, challenge, person, ...(notice ? { notice } : {}) });
    expect((await ask({ nickname: '乙', fourteen: true })).json.code).toBe('notice_required');
    expect((await ask({ nickname: '乙', fourteen: false }, NOTICE)).json.code).toBe('guardian_needed');
    expect((await ask({ nickname: '乙', fourteen: true }, NOTICE)).status).toBe(200);
  });

  it('is made once by a challenge, however often it is sent', async () => {
    const phone = newPhone();
    const { challenge } = (await enter({ phone, code: await codeFor(phone) })).json;
    const body = { phone, challenge, person: { nickname: '丙', fourteen: true }, notice: NOTICE };
    const answers = await Promise.all(Array.from({ length: 6 }, () => enter(body)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ json }) => json.code === 'wrong_code')).toHaveLength(5);
  });

  it.each([
    { code: '123456', challenge: `C${'0'.repeat(32)}` },
    {},
    { code: '12345' },
    { code: '123456', admin: true },
    { code: '123456', person: { id: 'S-ADMIN' } },
    { code: '123456', person: { nickname: 'a', fourteen: true, guardianId: 'P1' } },
    { code: '123456', person: { nickname: '', fourteen: true } },
  ])('is refused %j', async (more) => {
    expect(await enter({ phone: newPhone(), ...more })).toMatchObject({
      status: 422,
      json: { code: 'invalid_request' },
    });
  });
});

describe('two elders with one phone', () => {
  it('are asked who it is, and each gets their own account', async () => {
    const phone = newPhone();
    const one = (await register(phone, '爷爷')).json.person;
    const offered = (await again(phone, { choose: true })).json;
    expect(offered.choose).toEqual([{ id: one.id, nickname: '爷爷' }]);
    const other = await later(MINUTE, () =>
      enter({
        phone,
        challenge: offered.challenge,
        person: { nickname: '奶奶', fourteen: true },
        notice: NOTICE,
      }),
    );
    expect(other.json.person.id).not.toBe(one.id);
    const both = (await again(phone, {}, 2)).json;
    expect(both.choose.map(({ nickname }: { nickname: string }) => nickname)).toEqual(['爷爷', '奶奶']);
    const chosen = await later(2 * MINUTE, () =>
      enter({ phone, challenge: both.challenge, person: { id: one.id } }),
    );
    expect(chosen.json.person.id).toBe(one.id);
  });

  it('cannot be entered with another phone’s proof', async () => {
    const [mine, theirs] = [newPhone(), newPhone()];
    const victim = (await register(theirs)).json.person;
    await register(mine);
    const { challenge } = (await again(mine, { choose: true })).json;
    const asThem = (phone: string) =>
      later(MINUTE, () => enter({ phone, challenge, person: { id: victim.id } }));
    expect(await asThem(theirs)).toMatchObject({ status: 401, json: { code: 'wrong_code' } });
    expect(await asThem(mine)).toMatchObject({ status: 404 });
  });

  it('are at most five', async () => {
    const phone = newPhone();
    await register(phone, '第1位');
    for (let i = 2; i <= 6; i++) {
      // Five codes an hour: each comes in an hour of its own.
      const hours = 60 * (i - 1);
      const { challenge } = (await again(phone, { choose: true }, hours)).json;
      const body = { phone, challenge, person: { nickname: `第${i}位`, fourteen: true }, notice: NOTICE };
      const answer = await later(hours * MINUTE, () => enter(body));
      expect(answer.json.code).toBe(i === 6 ? 'too_many_persons' : undefined);
    }
  });
});
