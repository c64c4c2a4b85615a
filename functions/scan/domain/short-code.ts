import { type CodeKind, POPULAR_KINDS } from './code.ts';

/** 32 characters that survive a bad print and a phone call: no 0 O 1 I. A character's place is its value. */
export const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = 8;
const RANDOM_LENGTH = 8;
const CODE_LENGTH = RANDOM_LENGTH + 1;

const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));

/** Times x in GF(32), the field of 32 elements, modulo x⁵ + x² + 1. */
const timesX = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

/** Each character weighted by its own power of x. */
const weigh = (values: readonly number[]): number => values.reduce((sum, value) => timesX(sum ^ value), 0);

/**
 * The check character is a Reed–Solomon parity over GF(32), which has exactly as many elements as the alphabet.
 * All nine weights differ, so it catches every wrong character, every swap of any two different characters
 * (neighbours or not) and every doubled pair misread (AA for BB). ISO 7064 MOD 33,32 misses some swaps.
 */
function checkCharacter(body: readonly number[]): string {
  return ALPHABET.charAt(weigh(body));
}

/** Spaces, hyphens and dashes of every width, which people put between groups; zero-width ones come by copying. */
const SEPARATORS = /[\s\-\u200B\u2010-\u2015\u2212]/g;
/** Longer than this is not a code that somebody spaced out generously. */
const LONGEST_INPUT = 60;

/** Characters that are never printed, and those of ours that somebody may have seen in their place. */
const LOOKALIKES: Record<string, string> = { '0': 'DQ', O: 'DQ', '1': 'L', I: 'L' };

/**
 * One character that is none of ours may stand for one that looks like it. The check character knows which: at one
 * place exactly one character fits, so what fits is what was printed. Two of them are a guess, and refused.
 */
function withoutLookalike(code: string): string | undefined {
  const foreign = [...code].filter((character) => !VALUES.has(character));
  if (foreign.length === 0) return code;
  const [character = ''] = foreign;
  if (foreign.length > 1 || !Object.hasOwn(LOOKALIKES, character)) return undefined;
  return [...(LOOKALIKES[character] ?? '')].map((ours) => code.replace(character, ours)).find(isChecked);
}

function isChecked(code: string): boolean {
  const values = [...code].map((character) => VALUES.get(character) ?? 0);
  return checkCharacter(values.slice(0, RANDOM_LENGTH)) === code.at(-1);
}

/**
 * What a person or a scanner sent, as it was printed: trimmed, full-width as ASCII, upper case, without separators,
 * one 0, O, 1 or I as what it was taken for. Nothing else foreign is read as one of ours: a slip must not lead to
 * another place.
 * @returns undefined when malformed, which is known without asking the table
 */
export function normalizeCode(text: string): string | undefined {
  if (text.length > LONGEST_INPUT) return undefined;
  const typed = text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(SEPARATORS, '')
    // Not toUpperCase: it makes S of ſ and SS of ß.
    .replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 32));
  if (typed.length !== CODE_LENGTH) return undefined;
  const code = withoutLookalike(typed);
  return code !== undefined && isChecked(code) ? code : undefined;
}

const POPULAR_SHARDS = 4;

/**
 * How many rows count a code's scans, from the code alone, so that a scan needs no look-up.
 * One partition takes 1,000 write units a second; a poster in a full square gets more, a household's card never.
 */
export const shardsOf = (code: string): number =>
  ALPHABET.indexOf(code.charAt(0)) < DIGITS ? POPULAR_SHARDS : 1;

/** @param below a random integer in [0, n), from a cryptographic source: codes must not be guessable */
export function issueCode(below: (n: number) => number, kind: CodeKind): string {
  const first = POPULAR_KINDS.has(kind) ? below(DIGITS) : DIGITS + below(ALPHABET.length - DIGITS);
  const body = [first, ...Array.from({ length: RANDOM_LENGTH - 1 }, () => below(ALPHABET.length))];
  return body.map((value) => ALPHABET.charAt(value)).join('') + checkCharacter(body);
}

/** Three and three and three, as people read a number aloud. */
export const spacedCode = (code: string): string => code.replace(/(.{3})(?=.)/g, '$1 ');
