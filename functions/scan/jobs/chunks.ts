import * as z from 'zod';
import { CODE_KINDS, codeSchema, POPULAR_KINDS, placeSchema } from '../domain/code.ts';
import type { Wanted } from '../domain/code-sheet.ts';
import { readBlock, writeBlock } from './files.ts';

/**
 * Rows of codes that fit into one transaction of 100 beside the message, the job, the part, the next message and the
 * audit row. A household's code is two rows, one that a crowd scans is five.
 */
const ROWS = 90;
const weight = ({ kind }: Wanted): number => (POPULAR_KINDS.has(kind) ? 5 : 2);

/** Chunks that lie in one object: 60,000 households are 1,334 chunks and 67 objects. */
const PER_BLOCK = 20;
const blockSchema = z.array(
  z.array(z.object({ kind: z.enum(CODE_KINDS), place: placeSchema, industry: codeSchema.shape.industry })),
);

export function chunksOf(wanted: readonly Wanted[]): Wanted[][] {
  const chunks: Wanted[][] = [];
  let room = 0;
  for (const row of wanted) {
    if (room < weight(row)) {
      chunks.push([]);
      room = ROWS;
    }
    chunks.at(-1)?.push(row);
    room -= weight(row);
  }
  return chunks;
}

/** Written again with the same content when the step is. @returns how many chunks there are */
export async function keepChunks(jobId: string, wanted: readonly Wanted[]): Promise<number> {
  const chunks = chunksOf(wanted);
  for (let from = 0; from < chunks.length; from += PER_BLOCK)
    await writeBlock(jobId, from / PER_BLOCK, chunks.slice(from, from + PER_BLOCK));
  return chunks.length;
}

export async function chunkOf(jobId: string, chunk: number): Promise<Wanted[]> {
  const block = blockSchema.parse(await readBlock(jobId, Math.floor(chunk / PER_BLOCK)));
  const rows = block[chunk % PER_BLOCK];
  if (!rows) throw new Error(`${jobId} has no chunk ${chunk}`);
  return rows;
}
