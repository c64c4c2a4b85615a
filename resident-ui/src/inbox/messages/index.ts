import { textsOf } from '../../messages/texts-of.ts';
import en from './en.json';
import zh from './zh-CN.json';

/** Words of the inbox. */
export const ti = textsOf(zh, en);
