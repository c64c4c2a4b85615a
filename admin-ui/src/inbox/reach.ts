/** As the API has it; what is left out has not been entered, or is taken back. */
export type Reach = {
  sms?: string;
  wechat?: string;
  email?: string;
  language: 'zh-CN' | 'en';
  version: number;
};
export type ReachForm = { sms: string; email: string; language: Reach['language'] };

/** Each in its own words: nobody looks for their language under another's name for it. */
export const LANGUAGES = [
  { id: 'zh-CN', name: '中文' },
  { id: 'en', name: 'English' },
] as const;

const PREFIX = '+86';

export const fromReach = ({ sms = '', email = '', language }: Reach): ReachForm => ({
  sms: sms.replace(PREFIX, ''),
  email,
  language,
});

/** Digits as people write them, with blanks or the country's number; the way this page does not ask for stays. */
export function asReach({ sms, email, language }: ReachForm, { wechat, version }: Reach): Reach {
  const digits = sms.replaceAll(/[\s-]/g, '').replace(/^(\+|00)86/, '');
  return {
    ...(digits ? { sms: `${PREFIX}${digits}` } : {}),
    ...(email.trim() ? { email: email.trim() } : {}),
    ...(wechat ? { wechat } : {}),
    language,
    version,
  };
}
