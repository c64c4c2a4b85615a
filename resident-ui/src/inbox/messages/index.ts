import { language } from '../../phone/settings.ts';
import en from './en.json';
import zh from './zh-CN.json';

type InboxKey = keyof typeof zh;

const TEXTS: Record<ReturnType<typeof language>, Record<InboxKey, string>> = { 'zh-CN': zh, en };

/** Words of the inbox: they travel with its pages, not with the first view of a code. */
export const ti = (key: InboxKey, vars: Record<string, string | number> = {}): string =>
  TEXTS[language()][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole));
