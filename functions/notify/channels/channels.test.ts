import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTime } from '../../shared/clock.ts';
import type { SmsPort, TemplateMessage } from '../../shared/sms/port.ts';
import { SmsRefused } from '../../shared/sms/port.ts';
import { useEnvironment } from '../../shared/testing/environment.ts';
import { ChannelRefused, type Outgoing } from '../port.ts';
import { emailChannel } from './email.ts';
import { smsChannel } from './sms.ts';
import { wechatChannel } from './wechat.ts';
import { forgetWechatToken } from './wechat-token.ts';

const message: Outgoing = {
  key: 'S-1/2026/sms',
  to: 'receiver',
  count: 3,
  alert: 'yellow',
  title: '3 张工单即将超时',
  lines: ['3 张工单即将超时：路灯不亮', '请登录查看'],
};
const calls: { url: string; body: Record<string, unknown> }[] = [];
type Answer = (() => Promise<Response>) | object;
function answering(...answers: Answer[]): void {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push({ url, body: JSON.parse(String(init.body)) });
    const answer = answers.shift();
    if (!answer) throw new Error('asked more often than expected');
    return typeof answer === 'function' ? answer() : Response.json(answer);
  });
}
const token = (name: string) => ({ access_token: name, expires_in: 7_200 });

beforeEach(() => {
  useEnvironment();
  forgetWechatToken();
  calls.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  useTime();
});

describe('WeChat', () => {
  const templates = { digest: { id: 'T', title: 'thing1', count: 'number2' } };
  const channel = wechatChannel({ appId: 'app', appSecret: 'very-secret', templates });

  it('sends a template message with the token of all, which it keeps', async () => {
    answering(token('one'), { errcode: 0 }, { errcode: 0 });
    expect(await channel.send(message)).toBe('sent');
    expect(await channel.send(message)).toBe('sent');
    expect(calls.map(({ url }) => new URL(url).pathname)).toEqual([
      '/cgi-bin/stable_token',
      '/cgi-bin/message/template/send',
      '/cgi-bin/message/template/send',
    ]);
    const [, first, second] = calls;
    expect(first?.body).toMatchObject({ touser: 'receiver', template_id: 'T' });
    expect(first?.body.client_msg_id).toBe(second?.body.client_msg_id);
    expect(String(first?.body.client_msg_id)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('asks for the token anew when its time is nearly over', async () => {
    let now = 0;
    useTime(() => now);
    answering(token('one'), { errcode: 0 }, token('two'), { errcode: 0 });
    await channel.send(message);
    now += 7_000_000;
    await channel.send(message);
    expect(calls[3]?.url).toContain('access_token=two');
  });

  it.each([40_001, 42_001])('takes another token once after %i', async (code) => {
    answering(token('old'), { errcode: code }, token('new'), { errcode: 0 });
    expect(await channel.send(message)).toBe('sent');
    expect(calls[2]?.body.force_refresh).toBe(true);
    forgetWechatToken();
    answering(token('old'), { errcode: code }, token('new'), { errcode: code });
    await expect(channel.send(message)).rejects.toThrow(ChannelRefused);
  });

  it('says that it may have gone when the answer was lost, and refuses with the code alone', async () => {
    answering(token('one'), () => Promise.reject(new DOMException('late', 'TimeoutError')));
    expect(await channel.send(message)).toBe('unknown');
    answering({ errcode: 43_004, errmsg: 'openid receiver not subscribed' });
    const refused = await channel.send(message).catch((error: unknown) => error);
    expect(String(refused)).toMatch(/43004/);
    expect(String(refused)).not.toMatch(/receiver|very-secret|one/);
    forgetWechatToken();
    answering(() => Promise.reject(new TypeError('fetch failed')));
    await expect(channel.send(message)).rejects.toMatchObject({ reason: 'token_unreachable' });
  });
});

describe('a text message', () => {
  const sent: TemplateMessage[] = [];
  const port: SmsPort = {
    send: async () => 'sent',
    sendTemplate: async (each) => {
      sent.push(each);
      return 'sent';
    },
  };

  it('takes the template of its alert, else that of all, else it is refused', async () => {
    await smsChannel(port, { yellow: 'T-YELLOW', digest: 'T-ALL' }).send(message);
    await smsChannel(port, { digest: 'T-ALL' }).send(message);
    expect(sent.map(({ templateId }) => templateId)).toEqual(['T-YELLOW', 'T-ALL']);
    expect(sent[0]).toMatchObject({ phone: 'receiver', key: message.key });
    await expect(smsChannel(port, {}).send(message)).rejects.toMatchObject({ reason: 'no_template' });
  });

  it('is refused as the provider refuses it', async () => {
    const refusing = { ...port, sendTemplate: () => Promise.reject(new SmsRefused('LIMIT')) };
    await expect(smsChannel(refusing, { digest: 'T' }).send(message)).rejects.toMatchObject({
      reason: 'LIMIT',
    });
  });
});

describe('an e-mail', () => {
  let server: Server | undefined;
  const heard: string[] = [];
  afterEach(() => server?.close());

  /** A mail server that says `last` to the message itself, or hangs up. */
  async function listening(last: string | undefined): Promise<number> {
    heard.length = 0;
    server = createServer((socket) => {
      let data = false;
      socket.on('error', () => undefined);
      socket.write('220 here\r\n');
      socket.on('data', (chunk) => {
        for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
          heard.push(line);
          if (data && line !== '.') continue;
          if (line === '.') {
            data = false;
            if (last === undefined) socket.destroy();
            else socket.write(`${last}\r\n`);
          } else if (line === 'DATA') {
            data = true;
            socket.write('354 go\r\n');
          } else if (line.startsWith('EHLO')) socket.write('250-here\r\n250 AUTH PLAIN\r\n');
          else if (line.startsWith('AUTH')) socket.write('235 ok\r\n');
          else if (line.startsWith('QUIT')) socket.end('221 bye\r\n');
          else socket.write('250 ok\r\n');
        }
      });
    });
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }
  const channel = (port: number) =>
    emailChannel({ host: '127.0.0.1', port, user: 'u', password: 'p', from: '码上 <notice@example.org>' });
  const mail = { ...message, to: 'worker@example.org' };

  it('goes out as plain text with the same id for every try', async () => {
    const port = await listening('250 queued');
    expect(await channel(port).send(mail)).toBe('sent');
    expect(await channel(port).send(mail)).toBe('sent');
    const ids = heard.filter((line) => line.startsWith('Message-ID'));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    expect(heard).toContain('RCPT TO:<worker@example.org>');
  });

  it('is refused when the server says so or is not there, and may have gone when it hangs up', async () => {
    const refused = await channel(await listening('550 no such user worker'))
      .send(mail)
      .catch((e: unknown) => e);
    expect(refused).toMatchObject({ reason: '550' });
    expect(String(refused)).not.toContain('worker');
    await new Promise((closed) => server?.close(closed));
    await expect(channel(1).send(mail)).rejects.toThrow(ChannelRefused);
    expect(await channel(await listening(undefined)).send(mail)).toBe('unknown');
  });
});
