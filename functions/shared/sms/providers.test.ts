import { afterEach, describe, expect, it, vi } from 'vitest';
import { aliyunSms } from './aliyun.ts';
import { SmsRefused } from './port.ts';
import { tencentSms } from './tencent.ts';

const settings = {
  accessKeyId: 'id',
  accessKeySecret: 'secret',
  signName: '示例社区',
  templateId: 'T1',
  sdkAppId: '1400',
};
const message = { phone: '+8613900000001', code: '012345', minutes: 5 };
const never = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });
const json = (body: unknown, status = 200) => Promise.resolve(Response.json(body, { status }));

const sent: { url: string; init: RequestInit }[] = [];
function answering(...answers: (() => Promise<Response>)[]) {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, init });
    const answer = answers.shift();
    if (!answer) throw new Error('asked more often than expected');
    return answer();
  });
}
afterEach(() => {
  vi.unstubAllGlobals();
  sent.length = 0;
});

const PROVIDERS = [
  ['aliyun', aliyunSms(settings), { Code: 'OK' }, { Code: 'isv.BUSINESS_LIMIT_CONTROL' }],
  [
    'tencent',
    tencentSms(settings),
    { Response: { SendStatusSet: [{ Code: 'Ok' }] } },
    { Response: { Error: { Code: 'AuthFailure' } } },
  ],
] as const;

describe.each(PROVIDERS)('%s', (_, port, good, bad) => {
  it('sends one message', async () => {
    answering(() => json(good));
    expect(await port.send(message)).toBe('sent');
    expect(decodeURIComponent(`${sent[0]?.url}${sent[0]?.init.body}`)).toContain('13900000001');
  });

  it('tries once more when nobody was reached, and then says so', async () => {
    answering(
      () => Promise.reject(never('ECONNREFUSED')),
      () => json(good),
    );
    expect(await port.send(message)).toBe('sent');
    answering(
      () => Promise.reject(never('ENOTFOUND')),
      () => Promise.reject(never('ENOTFOUND')),
    );
    await expect(port.send(message)).rejects.toThrow(SmsRefused);
  });

  it.each([
    ['a lost connection', () => Promise.reject(never('ECONNRESET'))],
    ['a timeout', () => Promise.reject(new DOMException('late', 'TimeoutError'))],
    ['a gateway’s page', () => Promise.resolve(new Response('<html>', { status: 502 }))],
    ['an answer in no known shape', () => json({ hello: 1 })],
  ])('never sends twice after %s', async (_what, answer) => {
    answering(answer);
    expect(await port.send(message)).toBe('unknown');
    expect(sent).toHaveLength(1);
  });

  it('says what the provider refused, without the number', async () => {
    answering(() => json(bad, 400));
    const refused = await port.send(message).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SmsRefused);
    expect(String(refused)).not.toMatch(/139|012345|示例/);
  });

  it('gives up after three seconds', async () => {
    const timeouts: number[] = [];
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      timeouts.push(ms);
      return new AbortController().signal;
    });
    answering(() => json(good));
    await port.send(message);
    expect(timeouts).toEqual([3_000]);
    vi.restoreAllMocks();
  });
});
