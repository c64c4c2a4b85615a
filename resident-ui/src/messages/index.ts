import { type Language, language } from '../phone/settings.ts';
import { fill, type Vars } from './texts-of.ts';
import zh from './zh-CN.json';

export type { Vars } from './texts-of.ts';
export type MessageKey = keyof typeof zh;
export type Messages = Record<MessageKey, string>;

let current: Messages = zh;

/** Chinese is in the first download; English comes only for those who read it. */
export async function loadMessages(wanted: Language = language()): Promise<void> {
  current = wanted === 'en' ? ((await import('./en.json')).default satisfies Messages) : zh;
}

export function t(key: MessageKey, vars: Vars = {}): string {
  return fill(current[key], vars);
}

/** For words the server may add to later (roles, actions): what we know, else what it said. */
export function tKnown(key: string, fallback: string): string {
  return key in current ? current[key as MessageKey] : fallback;
}
