import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Debian's poppler-utils: without them nobody else can say what we print. */
export const readsPdf = await run('which', ['pdftotext']).then(
  () => true,
  () => false,
);

/** What an independent reader finds on the pages, without blanks: where a line breaks is no matter. */
export async function textOfPdf(pdf: Buffer): Promise<{ text: string; pages: number; pictures: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'mashang-pdf-'));
  const path = join(folder, 'file.pdf');
  try {
    await writeFile(path, pdf);
    const [{ stdout: text }, { stdout: pictures }] = await Promise.all([
      run('pdftotext', ['-enc', 'UTF-8', path, '-'], { maxBuffer: 50_000_000 }),
      run('pdfimages', ['-list', path]),
    ]);
    const pages = text.split('\f').length - 1;
    return { text: text.replaceAll(/\s/g, ''), pages, pictures: pictures.trim().split('\n').length - 2 };
  } finally {
    await rm(folder, { recursive: true });
  }
}
