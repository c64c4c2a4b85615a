import type { AlertKind } from '../../shared/events/alerts.ts';
import { fill } from '../../shared/fill.ts';
import type { Language } from '../../shared/http/contract.ts';
import en from './en.json' with { type: 'json' };
import zh from './zh-CN.json' with { type: 'json' };

interface Words {
  alerts: Record<AlertKind, { one: string; many: string }>;
  /** Never with a number: thanks are not counted. */
  praised: { staff: string; resident: string };
  moves: Record<string, string> & { other: string };
  digest: { heading: string; and_more: string; separator: string; uncounted: string; footer: string };
}

/** The type is the check: an alert without words does not compile. */
const WORDS: Record<Language, Words> = { 'zh-CN': zh, en };

export const wordsIn = (language: Language): Words => WORDS[language];

/** `3 张工单即将超时`. */
export function alertTitle(alert: AlertKind, language: Language, count = 1): string {
  const { one, many } = WORDS[language].alerts[alert];
  return count === 1 ? one : fill(many, { count });
}

export const praiseTitle = (whose: 'staff' | 'resident', language: Language): string =>
  WORDS[language].praised[whose];

/** A step that has no words of its own here is news all the same. */
export function moveTitle(action: string, language: Language): string {
  const { moves } = WORDS[language];
  return Object.hasOwn(moves, action) ? (moves[action] ?? moves.other) : moves.other;
}
