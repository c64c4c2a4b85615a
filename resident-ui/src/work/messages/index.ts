import { textsOf } from '../../messages/texts-of.ts';
import en from './en.json';
import zh from './zh-CN.json';

export type WorkKey = keyof typeof zh;

/** Words of the pages of staff. */
export const tw = textsOf(zh, en);

/** For words the server may add to later: what we know, else nothing. */
export const twKnown = (key: string): string => (key in zh ? tw(key as WorkKey) : '');
