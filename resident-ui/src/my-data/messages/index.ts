import { textsOf } from '../../messages/texts-of.ts';
import en from './en.json';
import zh from './zh-CN.json';

/** Words of what is held about somebody. */
export const td = textsOf(zh, en);
