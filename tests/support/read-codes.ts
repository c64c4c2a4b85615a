import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { cornerOf, LAYOUT_OF, perPage } from '../../functions/scan/sheet/layout.ts';
import { MM, PAGE } from '../../functions/shared/pdf/page.ts';

const run = promisify(execFile);
const have = (program: string) =>
  run('which', [program]).then(
    () => true,
    () => false,
  );
/** Debian's zbar-tools and poppler-utils: without them nobody else can say what we print. */
export const readers = (await have('zbarimg')) && (await have('pdftoppm'));

/** What an independent reader finds in pictures, sorted. */
export async function readCodes(pictures: Buffer[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mashang-scan-'));
  try {
    const names = pictures.map((_, index) => `${index}.png`);
    await Promise.all(names.map((name, index) => writeFile(join(folder, name), pictures[index] ?? '')));
    const only = ['-q', '--raw', '-Sdisable', '-Sqrcode.enable'];
    const { stdout } = await run('zbarimg', [...only, ...names], { cwd: folder });
    return stdout.trim().split('\n').sort();
  } finally {
    await rm(folder, { recursive: true });
  }
}

const DPI = 150;
const pixels = (points: number) => Math.floor((points * DPI) / 72);

/** The labels of a sheet as they are after printing at 150 dpi and cutting. */
export async function cutOut(pdf: Buffer, labels: number, layout = LAYOUT_OF.label): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mashang-sheet-'));
  try {
    await writeFile(join(folder, 's.pdf'), pdf);
    await run('pdftoppm', ['-r', String(DPI), '-gray', '-png', 's.pdf', 'page'], { cwd: folder });
    const pages = (await readdir(folder)).filter((name) => name.startsWith('page')).sort();
    const [width, height] = [pixels(layout.width * MM), pixels(layout.height * MM)];
    return await Promise.all(
      Array.from({ length: labels }, (_, n) => {
        const { x, y } = cornerOf(layout, n % perPage(layout));
        const cut = { left: pixels(x), top: pixels(PAGE[1] - y - layout.height * MM), width, height };
        const page = join(folder, pages[Math.floor(n / perPage(layout))] ?? '');
        return sharp(page).extract(cut).png().toBuffer();
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
