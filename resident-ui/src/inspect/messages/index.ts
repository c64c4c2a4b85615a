import { textsOf } from '../../messages/texts-of.ts';
import en from './en.json';
import zh from './zh-CN.json';

export type InspectKey = keyof typeof zh;

/** Words of rounds and of what staff report themselves. */
export const tr = textsOf(zh, en);
