import { textsOf } from '../../messages/texts-of.ts';
import en from './en.json';
import zh from './zh-CN.json';

/** Words of the pages behind the residents’ sign-in. */
export const tm = textsOf(zh, en);
