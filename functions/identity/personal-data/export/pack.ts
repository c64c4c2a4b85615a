import { strToU8, zip } from 'fflate';
import type { Payload } from '../../../shared/events/events.ts';
import type { Commit } from '../../../shared/kernel/commit.ts';
import { objectKey, publicKey } from '../../../shared/media/uploads.ts';
import {
  EXPORT_PARTS,
  type ExportFile,
  type ExportRow,
  exportFileSchema,
  exportKey,
  findExport,
  partName,
  putExport,
} from '../../../shared/personal-data/export-row.ts';
import { readFile, readPublicFile, removeFile, writeFile } from '../../../shared/storage/files.ts';
import words from './words.json' with { type: 'json' };

/** Bytes of pictures in one zip: it is made in memory. */
const MOST_BYTES = 48 * 1024 * 1024;
const MOST_PART = 64 * 1024 * 1024;
const MOST_PICTURE = 12 * 1024 * 1024;

type Picture = ExportFile['pictures'][number];

async function partOf(exportId: string, part: (typeof EXPORT_PARTS)[number]): Promise<ExportFile> {
  const bytes = await readFile(exportKey(exportId, partName(part)), MOST_PART);
  if (!Buffer.isBuffer(bytes)) throw new Error(`${part} of ${exportId} is gone`);
  return exportFileSchema.parse(JSON.parse(bytes.toString()));
}

/** As the person sent it, while that is still there; else as it is shown. */
async function bytesOf({ uploadId }: Picture): Promise<Buffer | undefined> {
  const original = await readFile(objectKey(uploadId), MOST_PICTURE);
  if (Buffer.isBuffer(original)) return original;
  const shown = await readPublicFile(publicKey(uploadId, 'full'), MOST_PICTURE);
  return Buffer.isBuffer(shown) ? shown : undefined;
}

const zipped = (files: Record<string, Uint8Array>): Promise<Uint8Array> =>
  new Promise((done, fail) => {
    zip(files, { level: 6 }, (error, bytes) => (error ? fail(error) : done(bytes)));
  });

interface Packed {
  content: Record<string, Uint8Array>;
  next: number;
}

async function picturesFrom(pictures: readonly Picture[], from: number): Promise<Packed> {
  const content: Record<string, Uint8Array> = {};
  let size = 0;
  let next = from;
  for (; next < pictures.length && size < MOST_BYTES; next++) {
    const picture = pictures[next];
    const bytes = picture && (await bytesOf(picture));
    if (!picture || !bytes) continue;
    content[`pictures/${picture.name}`] = bytes;
    size += bytes.length;
  }
  return { content, next };
}

const packedRow = (
  before: ExportRow,
  file: ExportRow['files'][number],
  next: number,
  ended: boolean,
): ExportRow => ({
  ...before,
  next,
  files: [...before.files, file],
  ...(ended ? { status: 'ready' as const } : {}),
  version: before.version + 1,
});

/** One zip a message: the first holds all that is words, and each as many pictures as fit. */
export async function packExport({
  personId,
  exportId,
  from,
}: Payload<'person.export_packing'>): Promise<Commit> {
  const before = await findExport(personId);
  if (before?.id !== exportId || before.status !== 'running' || before.next !== from) return { steps: [] };
  const parts = await Promise.all(EXPORT_PARTS.map((part) => partOf(exportId, part)));
  const pictures = parts.flatMap((part) => part.pictures);
  const { content, next } = await picturesFrom(pictures, from);
  const texts = Object.fromEntries(
    EXPORT_PARTS.map((part, index) => [
      partName(part),
      strToU8(JSON.stringify(parts[index]?.rows ?? [], undefined, 2)),
    ]),
  );
  const readme = { 'README.txt': strToU8(`${words['zh-CN'].join('\n')}\n\n${words.en.join('\n')}\n`) };
  const name = `my-data-${before.files.length + 1}.zip`;
  const bytes = await zipped(
    from === 0 && before.files.length === 0 ? { ...readme, ...texts, ...content } : content,
  );
  await writeFile(exportKey(exportId, name), bytes, 'application/zip');
  const ended = next >= pictures.length;
  if (ended) for (const part of EXPORT_PARTS) await removeFile(exportKey(exportId, partName(part)));
  return {
    steps: [putExport(packedRow(before, { name, bytes: bytes.length }, next, ended), before)],
    events: ended ? [] : [{ type: 'person.export_packing', payload: { personId, exportId, from: next } }],
  };
}
