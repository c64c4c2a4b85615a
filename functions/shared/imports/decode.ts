import { DomainError } from '../errors.ts';

/** What spreadsheets write: UTF-8 with or without a mark, UTF-16 with one, and GB18030 (GBK, GB2312) on older Chinese systems. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

function candidates(bytes: Uint8Array): readonly Encoding[] {
  if (startsWith(bytes, 0xff, 0xfe)) return ['utf-16le'];
  if (startsWith(bytes, 0xfe, 0xff)) return ['utf-16be'];
  // Chinese in GB18030 is as good as never valid UTF-8, so the order decides.
  return startsWith(bytes, 0xef, 0xbb, 0xbf) ? ['utf-8'] : ['utf-8', 'gb18030'];
}

/**
 * The text of a file whose encoding nobody declared. What fits none is refused instead of guessed: a wrong
 * character in an address would be printed sixty thousand times.
 * @throws DomainError `file_unreadable`
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  for (const encoding of candidates(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return { text, encoding };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new DomainError('file_unreadable');
}
