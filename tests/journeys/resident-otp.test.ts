import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { phoneTagOf } from '../../functions/identity/residents/otp/request-otp.ts';
import { useTime } from '../../functions/shared/clock.ts';
import { resetEnv } from '../../functions/shared/env.ts';
import { logger } from '../../functions/shared/observability.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { later, row } from '../support/accounts.ts';
import { askForCode, codeFor, codesFor, enter, newPhone, register } from '../support/residents.ts';
import { openWorld } from './world.ts';

/** How long each answer was held back. */
const held: number[] = [];
beforeAll(async () => {
  await openWorld('resident-otp');
  useTime(undefined, async (ms) => void held.push(ms));
});
afterAll(() => useTime());
beforeEach(() => {
  held.length = 0;
});

const otpRow = async (phone: string) => row(keys.otp(await phoneTagOf(`+86${phone}`)));
const wrong = { status: 401, json: { code: 'wrong_code' } };
const notThis = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const MINUTE = 61_000;

describe('asking for a code', () => {
  it('answers the same, and not before the same time, to whoever has an account and to whoever has none', async () => {
    const [known, unknown] = [newPhone(), newPhone()];
    await register(known);
    held.length = 0;
    const answers = [
      await later(MINUTE, () => askForCode(known)),
      await later(MINUTE, () => askForCode(unknown)),
    ];
    // This one comes within a minute and sends nothing.
    answers.push(await later(MINUTE + 2_000, () => askForCode(unknown)));
    for (const answer of answers) {
      expect(answer.status).toBe(202);
      expect(answer.text).toBe(answers[0]?.text);
    }
    expect(held).toHaveLength(3);
    expect(held.every((ms) => ms > 0)).toBe(true);
    expect(await codesFor(unknown)).toHaveLength(1);
  });

  it('sends six digits and stores none of them, nor the phone', async () => {
    const phone = newPhone();
    const code = await codeFor(phone);
    expect(code).toMatch(/^\d{6}$/);
    const stored = JSON.stringify(await otpRow(phone));
    expect(stored).toContain('codeTag');
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(phone);
  });

  it.each(['', '12345', '+4915112345678', "139' OR 1=1", '=13912345678'])('refuses %j', async (phone) => {
    expect(await askForCode(phone)).toMatchObject({ status: 422, json: { code: 'invalid_phone' } });
  });

  it('writes neither phone nor code into the log', async () => {
    const lines: unknown[][] = [];
    for (const level of ['info', 'warn', 'error'] as const)
      vi.spyOn(logger, level).mockImplementation((...line) => void lines.push(line));
    const phone = newPhone();
    const code = await codeFor(phone);
    await askForCode(phone);
    await enter({ phone, code: notThis(code) });
    await enter({ phone, code });
    vi.restoreAllMocks();
    expect(lines.length).toBeGreaterThan(3);
    expect(JSON.stringify(lines)).not.toContain(phone);
    expect(JSON.stringify(lines)).not.toContain(code);
  });
});

describe('the caps', () => {
  it('one phone gets one code a minute, five an hour and ten a day', async () => {
    const phone = newPhone();
    // Two hours on, at a full hour: nothing of other tests, and no edge inside.
    const hour = 3_600_000;
    const start = Math.ceil(Date.now() / hour) * hour + 2 * hour - Date.now();
    for (let minute = 0; minute < 20; minute++) {
      await later(start + minute * MINUTE, () => askForCode(phone));
      await later(start + minute * MINUTE + 1_000, () => askForCode(phone));
    }
    expect(await codesFor(phone)).toHaveLength(5);
    for (let next = 1; next < 12; next++)
      for (let minute = 0; minute < 7; minute++)
        await later(start + next * hour + minute * MINUTE, () => askForCode(phone));
    const sent = (await codesFor(phone)).length;
    // Whatever day the hours fell on: at most ten on each.
    expect(sent).toBeGreaterThanOrEqual(10);
    expect(sent).toBeLessThanOrEqual(20);
  });

  it('pumping over the numbers of a prefix stops, whatever address it comes from', async () => {
    const answers = [];
    for (let i = 0; i < 64; i++)
      answers.push(await askForCode(`1380013${String(i).padStart(4, '0')}`, `198.51.${i}.7`));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(60);
    expect(answers.at(-1)).toMatchObject({ status: 429, json: { code: 'too_many_attempts' } });
  });

  it('one address stops, whatever numbers it tries', async () => {
    const answers = [];
    for (let i = 0; i < 64; i++)
      answers.push(await askForCode(`137${String(i).padStart(4, '0')}1111`, `192.0.2.${i}`));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(60);
    expect(answers.at(-1)?.headers['retry-after']).toBe('3600');
  });

  it('the district’s budget of a day breaks the circuit, and says so in words', async () => {
    process.env.SMS_DAILY_BUDGET = '1';
    resetEnv();
    const days = 3 * 86_400_000;
    const first = await later(days, () => askForCode(newPhone(), '198.51.100.1'));
    const answer = await later(days, () => askForCode(newPhone(), '198.51.100.2'));
    delete process.env.SMS_DAILY_BUDGET;
    resetEnv();
    expect(first.status).toBe(202);
    expect(answer).toMatchObject({ status: 503, json: { code: 'sms_budget' } });
    expect(answer.json.detail).toMatch(/\p{Script=Han}/u);
  });

  it('without a provider nobody can sign in by phone, and is told', async () => {
    process.env.SMS_PROVIDER = 'off';
    resetEnv();
    const answer = await askForCode(newPhone());
    process.env.SMS_PROVIDER = 'outbox';
    resetEnv();
    expect(answer).toMatchObject({ status: 503, json: { code: 'sms_unavailable' } });
  });
});

describe('a code', () => {
  it('of a hundred guesses at once at most five are compared', async () => {
    const phone = newPhone();
    const code = await codeFor(phone);
    const guesses = Array.from({ length: 100 }, (_, i) => (i === 99 ? code : notThis(code)));
    const answers = await Promise.all(guesses.map((guess) => enter({ phone, code: guess })));
    expect((await otpRow(phone))?.tries ?? 5).toBe(5);
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });

  it('is worth nothing after five wrong ones', async () => {
    const phone = newPhone();
    const code = await codeFor(phone);
    for (let i = 0; i < 5; i++) expect(await enter({ phone, code: notThis(code) })).toMatchObject(wrong);
    expect(await enter({ phone, code })).toMatchObject(wrong);
  });

  it.each<[string, (phone: string, code: string) => Promise<unknown>]>([
    ['another phone', async (_, code) => enter({ phone: newPhone(), code })],
    [
      'another phone that waits for its own',
      async (_, code) => {
        const other = newPhone();
        if ((await codeFor(other)) === code) throw new Error('the same digits by chance');
        return enter({ phone: other, code });
      },
    ],
    ['five minutes later', (phone, code) => later(5 * 60_000, () => enter({ phone, code }))],
    [
      'when a newer one was sent',
      async (phone, code) => {
        await later(MINUTE, () => askForCode(phone));
        return enter({ phone, code });
      },
    ],
    [
      'a second time',
      async (phone, code) => {
        await enter({ phone, code });
        return enter({ phone, code });
      },
    ],
  ])('is wrong for/at: %s', async (_, attempt) => {
    const phone = newPhone();
    expect(await attempt(phone, await codeFor(phone))).toMatchObject(wrong);
  });

  it('used by two at once lets one of them in', async () => {
    const phone = newPhone();
    await register(phone);
    await later(MINUTE, () => askForCode(phone));
    const [code = ''] = await codesFor(phone);
    const answers = await Promise.all(Array.from({ length: 5 }, () => enter({ phone, code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});
