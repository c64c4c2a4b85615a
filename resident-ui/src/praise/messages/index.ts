import { textsOf } from '../../messages/texts-of.ts';
import en from './en.json';
import zh from './zh-CN.json';

/** Words of thanks. */
export const tp = textsOf(zh, en);

/** A reason the server may add later has no words here: it is left out rather than shown as a code. */
export const reasonWords = (reason: string): string | undefined => {
  const key = `reason.${reason}`;
  return Object.keys(zh).includes(key) ? tp(key as keyof typeof zh) : undefined;
};
