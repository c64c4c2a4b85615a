import { language } from '../../phone/settings.ts';
import en from './en.json';
import zh from './zh-CN.json';

export type DataKey = keyof typeof zh;
const TEXTS: Record<ReturnType<typeof language>, Record<DataKey, string>> = { 'zh-CN': zh, en };

export const td = (key: DataKey, vars: Record<string, string | number> = {}): string =>
  TEXTS[language()][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole));

/** A day and a time, in the district's zone. */
export const moment = (iso: string): string =>
  new Date(iso).toLocaleString(language(), {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
