import { publicKey } from '../../shared/media/uploads.ts';
import { readPublicFile } from '../../shared/storage/files.ts';
import type { Block } from './domain/blocks.ts';

/** A thumb has an edge of 320 pixels; bytes. */
const MOST_THUMB = 200_000;
/** An answer of a Lambda ends at 6 MB in base64, and fonts and text want some of it; bytes. */
const MOST_BYTES = 3_000_000;
const MOST_PICTURES = 120;
const AT_ONCE = 12;

/** The small form of every picture that the file shows, until there are enough. What was erased meanwhile is missing. */
export async function picturesOf(
  blocks: readonly Block[],
): Promise<{ pictures: Map<string, Uint8Array>; missing: number }> {
  const wanted = [
    ...new Set(
      blocks.flatMap((block) =>
        block.kind === 'pictures' ? block.ids : block.kind === 'step' ? block.pictures : [],
      ),
    ),
  ];
  const asked = wanted.slice(0, MOST_PICTURES);
  const pictures = new Map<string, Uint8Array>();
  let bytes = 0;
  for (let from = 0; from < asked.length && bytes < MOST_BYTES; from += AT_ONCE) {
    const ids = asked.slice(from, from + AT_ONCE);
    const read = await Promise.all(ids.map((id) => readPublicFile(publicKey(id, 'thumb'), MOST_THUMB)));
    ids.forEach((id, index) => {
      const thumb = read[index];
      if (!thumb || thumb === 'too_large' || bytes + thumb.length > MOST_BYTES) return;
      bytes += thumb.length;
      pictures.set(id, thumb);
    });
  }
  return { pictures, missing: wanted.length - pictures.size };
}
