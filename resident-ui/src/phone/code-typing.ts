/** Nine characters; 0, O, 1 and I are never printed, because they are read as one another. */
const LENGTH = 9;
const ALPHABET = /^[2-9A-HJ-NP-Z]+$/;

export type TypedCode =
  | { ok: true; code: string }
  | { ok: false; code: string; why: 'empty' | 'too_short' | 'too_long' | 'confusable' | 'foreign' };

/**
 * Full-width letters, lower case, spaces, dots and dashes of any kind, and a pasted link all mean
 * the same code.
 */
export function normaliseCode(text: string): string {
  const plain = text.normalize('NFKC').toUpperCase();
  const linked = /\/[QC]\/([^/?#\s]+)/.exec(plain);
  return (linked?.[1] ?? plain).replace(/[\s\-_.·•,，。、‐-―—]/g, '');
}

export function readTypedCode(text: string): TypedCode {
  const code = normaliseCode(text);
  if (!code) return { ok: false, code, why: 'empty' };
  if (/[0O1I]/.test(code) && /^[0-9A-Z]+$/.test(code)) return { ok: false, code, why: 'confusable' };
  if (!ALPHABET.test(code)) return { ok: false, code, why: 'foreign' };
  if (code.length < LENGTH) return { ok: false, code, why: 'too_short' };
  if (code.length > LENGTH) return { ok: false, code, why: 'too_long' };
  return { ok: true, code };
}

/** Three and three and three, as a person reads a number aloud. */
export const spacedCode = (code: string): string => code.replace(/(.{3})(?=.)/g, '$1 ');
