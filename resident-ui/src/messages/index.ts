import { type Language, language } from '../phone/settings.ts';
import zh from './zh-CN.json';

export type MessageKey = keyof typeof zh;
export type Messages = Record<MessageKey, string>;
export type Vars = Record<string, string | number>;

let current: Messages = zh;

/** Chinese is in the first download; English comes only for those who read it. */
export async function loadMessages(wanted: Language = language()): Promise<void> {
  current = wanted === 'en' ? ((await import('./en.json')).default satisfies Messages) : zh;
}

export function t(key: MessageKey, vars: Vars = {}): string {
  return current[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole));
}

/** For words the server may add to later (roles, actions): what we know, else what it said. */
export function tKnown(key: string, fallback: string): string {
  return key in current ? current[key as MessageKey] : fallback;
}
