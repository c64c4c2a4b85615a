import { COMMON_WORDS } from './common-words.ts';

/** Why a password of good length is none all the same. */
export type Weakness = 'password_too_common' | 'password_has_name';

const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const unmasked = (text: string): string => text.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign);

/** Digits alone are dates, telephone numbers and rows of keys, unless there are very many. */
const ENOUGH_DIGITS = 20;

/** 'abcabcabcabc' is 'abc'. */
function unrepeated(text: string): string {
  const [, unit] = /^(.+?)\1+$/s.exec(text) ?? [];
  return unit ?? text;
}

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
const ALL_RUNS = RUNS.flatMap((run) => [run, [...run].reverse().join('')]);
const isRun = (text: string): boolean => ALL_RUNS.some((run) => run.includes(text));

/** Whether all of it is common words, one after the other. */
function madeOfCommonWords(text: string): boolean {
  const reachable = [true];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - 16); start < end && !reachable[end]; start++)
      reachable[end] = reachable[start] === true && COMMON_WORDS.has(text.slice(start, end));
  }
  return reachable[text.length] === true;
}

function isCommon(password: string): boolean {
  if (new Set(password).size < 5) return true;
  const letters = password.replace(/[^\p{L}]/gu, '');
  if (letters === '') return password.length < ENOUGH_DIGITS;
  const core = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return (
    [letters, core, unmasked(password).replace(/[^\p{L}]/gu, ''), unmasked(core).replace(/[^\p{L}]/gu, '')]
      .flatMap((each) => [each, unrepeated(each)])
      .some((each) => isRun(each) || madeOfCommonWords(each)) || isRun(unrepeated(password))
  );
}

/** The pieces of a name that are long enough to be recognised. */
const pieces = (name: string): string[] =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s._-]+/)
    .filter((piece) => piece.length >= (/\p{Script=Han}/u.test(piece) ? 2 : 4));

/** @param names the person's, their sign-in name, the district's */
export function weaknessOf(password: string, names: readonly string[]): Weakness | undefined {
  const typed = password.normalize('NFKC').toLowerCase();
  if (names.flatMap(pieces).some((piece) => typed.includes(piece))) return 'password_has_name';
  return isCommon(typed) ? 'password_too_common' : undefined;
}
