import { language } from '../../phone/settings.ts';
import en from './en.json';
import zh from './zh-CN.json';

export type MeKey = keyof typeof zh;

const TEXTS: Record<ReturnType<typeof language>, Record<MeKey, string>> = { 'zh-CN': zh, en };

/** Words of the pages behind the sign-in: they travel with those pages, not with the first view of a code. */
export const tm = (key: MeKey, vars: Record<string, string | number> = {}): string =>
  TEXTS[language()][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole));
