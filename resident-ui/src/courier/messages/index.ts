import { textsOf } from '../../messages/texts-of.ts';
import en from './en.json';
import zh from './zh-CN.json';

/** Words of the page behind a courier's card. */
export const tc = textsOf(zh, en);
