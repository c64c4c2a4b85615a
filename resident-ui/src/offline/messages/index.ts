import { language } from '../../phone/settings.ts';
import en from './en.json';
import zh from './zh-CN.json';

export type OfflineKey = keyof typeof zh;
const TEXTS: Record<ReturnType<typeof language>, Record<OfflineKey, string>> = { 'zh-CN': zh, en };

/** Words for the time without a network: not in the first view of a code. */
export const tf = (key: OfflineKey, vars: Record<string, string | number> = {}): string =>
  TEXTS[language()][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole));
