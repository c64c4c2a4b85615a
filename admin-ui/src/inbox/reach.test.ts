import { expect, it } from 'vitest';
import { asReach, fromReach, type Reach } from './reach.ts';

const stored: Reach = { sms: '+8613800138000', wechat: 'o'.repeat(28), language: 'zh-CN', version: 3 };

it('shows a number as people write it, and takes it as they write it', () => {
  expect(fromReach(stored)).toEqual({ sms: '13800138000', email: '', language: 'zh-CN' });
  for (const sms of ['13800138000', '138 0013 8000', '+86 138-0013-8000', '008613800138000'])
    expect(asReach({ sms, email: '', language: 'zh-CN' }, stored)).toEqual(stored);
});

it('takes back what was emptied, and keeps what it does not ask for', () => {
  expect(asReach({ sms: '', email: ' a@example.cn ', language: 'en' }, stored)).toEqual({
    email: 'a@example.cn',
    wechat: stored.wechat,
    language: 'en',
    version: 3,
  });
});
