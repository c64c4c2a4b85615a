import { language } from '../../phone/settings.ts';
import en from './en.json';
import zh from './zh-CN.json';

export type InspectKey = keyof typeof zh;

const TEXTS: Record<ReturnType<typeof language>, Record<InspectKey, string>> = { 'zh-CN': zh, en };

/** Words of rounds and of what staff report themselves: they travel with those pages. */
export const tr = (key: InspectKey, vars: Record<string, string | number> = {}): string =>
  TEXTS[language()][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole));
