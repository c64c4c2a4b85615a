import { readFile, writeFile } from '../../shared/storage/files.ts';

/** Everything of a job lies under its id, and goes with the bucket's thirty days. */
const base = (jobId: string): string => `code-jobs/${jobId}`;
export const fileKey = (jobId: string, name: string): string => `${base(jobId)}/${name}`;

/** What a job gives out: the codes it issued, and the sheets and pictures of a part. */
export const FILE_NAME = /^(codes\.csv|\d{4}\.(pdf|zip))$/;
const TYPES = { csv: 'text/csv; charset=utf-8', pdf: 'application/pdf', zip: 'application/zip' } as const;
export const partFile = (step: number, type: 'pdf' | 'zip'): string =>
  `${String(step).padStart(4, '0')}.${type}`;

export const keepFile = (jobId: string, name: string, body: Uint8Array | string): Promise<void> =>
  writeFile(fileKey(jobId, name), body, TYPES[name.split('.').at(-1) as keyof typeof TYPES]);

/** Past any block: they are written by ourselves, so this only bounds what a mistake could read. */
const MOST_BYTES = 8 * 1024 * 1024;

const blockKey = (jobId: string, block: number): string => fileKey(jobId, `rows/${block}.json`);

export const writeBlock = (jobId: string, block: number, rows: unknown): Promise<void> =>
  writeFile(blockKey(jobId, block), JSON.stringify(rows), 'application/json');

let last: { key: string; rows: unknown } | undefined;

/** One block serves several steps on end, mostly in the same process. */
export async function readBlock(jobId: string, block: number): Promise<unknown> {
  const key = blockKey(jobId, block);
  if (last?.key === key) return last.rows;
  const bytes = await readFile(key, MOST_BYTES);
  if (!Buffer.isBuffer(bytes)) throw new Error(`${key} is gone`);
  last = { key, rows: JSON.parse(bytes.toString()) };
  return last.rows;
}
