import { textsOf } from '../../messages/texts-of.ts';
import en from './en.json';
import zh from './zh-CN.json';

export type OfflineKey = keyof typeof zh;

/** Words for the time without a network. */
export const tf = textsOf(zh, en);
