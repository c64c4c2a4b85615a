/** Nine characters; 0, O, 1 and I are never printed, because they are read as one another. */
const LENGTH = 9;
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export type TypedCode =
  | { ok: true; code: string }
  | { ok: false; code: string; why: 'empty' | 'too_short' | 'too_long' | 'confusable' | 'foreign' | 'slip' };

/**
 * Full-width letters, lower case, spaces, dots and dashes of any kind, and a pasted link all mean
 * the same code.
 */
export function normaliseCode(text: string): string {
  const plain = text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    // Not toUpperCase: it makes S of ſ.
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  const linked = /\/[QC]\/([^/?#\s]+)/.exec(plain);
  return (linked?.[1] ?? plain).replace(/[\s\-_.·•,，。、‐-―—]/g, '');
}

/** The ninth character is a parity over GF(32): it tells a slip before the network is asked. */
function checks(code: string): boolean {
  let sum = 0;
  for (const character of code.slice(0, -1)) {
    const value = sum ^ ALPHABET.indexOf(character);
    sum = ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;
  }
  return ALPHABET.charAt(sum) === code.slice(-1);
}

/** What the one 0, O, 1 or I in it was taken for, when the ninth character says so; as the server reads it. */
function withoutLookalike(code: string): string {
  const foreign = code.match(/[0O1I]/g) ?? [];
  const [character = ''] = foreign;
  if (foreign.length !== 1 || code.length !== LENGTH) return code;
  const ours = /[0O]/.test(character) ? ['D', 'Q'] : ['L'];
  return ours.map((letter) => code.replace(character, letter)).find(checks) ?? code;
}

export function readTypedCode(text: string): TypedCode {
  const code = withoutLookalike(normaliseCode(text));
  if (!code) return { ok: false, code, why: 'empty' };
  if (/[0O1I]/.test(code) && /^[0-9A-Z]+$/.test(code)) return { ok: false, code, why: 'confusable' };
  if ([...code].some((character) => !ALPHABET.includes(character)))
    return { ok: false, code, why: 'foreign' };
  if (code.length < LENGTH) return { ok: false, code, why: 'too_short' };
  if (code.length > LENGTH) return { ok: false, code, why: 'too_long' };
  return checks(code) ? { ok: true, code } : { ok: false, code, why: 'slip' };
}

/** Three and three and three, as a person reads a number aloud. */
export const spacedCode = (code: string): string => code.replace(/(.{3})(?=.)/g, '$1 ');
