import type { Localized } from '../../../shared/http/contract.ts';

/**
 * What residents are asked for, one by one. The list is closed: whatever else a district wants to do with somebody's
 * data needs a purpose here, a notice, and an answer from each person.
 */
export const PURPOSES = ['account', 'contact', 'household', 'points', 'notices'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const PURPOSE_NAMES: Record<Purpose, Localized> = {
  account: { zh: '居民账户', en: 'Your account' },
  contact: { zh: '就上报事项联系您', en: 'Contact about a report' },
  household: { zh: '家庭绑定', en: 'Your household' },
  points: { zh: '积分感谢', en: 'Points as thanks' },
  notices: { zh: '接收社区通知', en: 'Notices from your community' },
};
