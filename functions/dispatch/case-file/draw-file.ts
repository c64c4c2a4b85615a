import { type PDFImage, rgb } from 'pdf-lib';
import { iso, now } from '../../shared/clock.ts';
import type { Colour } from '../../shared/colour.ts';
import { MM } from '../../shared/pdf/page.ts';
import { type INK, Pen, SOFT, WIDTH } from '../../shared/pdf/pen.ts';
import type { Block } from './domain/blocks.ts';
import type { Words } from './words.ts';

/** A case with a longer log is read in the system. */
const MOST_PAGES = 60;

/** Dark enough to read on white paper, also without colour: the word stands beside it. */
const TINT: Record<Colour, typeof INK> = {
  blue: rgb(0.1, 0.34, 0.62),
  yellow: rgb(0.58, 0.4, 0),
  red: rgb(0.72, 0.11, 0.11),
  grey: SOFT,
};

const [SIDE, INDENT] = [34 * MM, 33 * MM];
const COLUMNS = [0, 0.2, 0.42, 0.64, 0.84];

const column = (index: number) => ({
  indent: (COLUMNS[index] ?? 0) * WIDTH,
  width: ((COLUMNS[index + 1] ?? 1) - (COLUMNS[index] ?? 0)) * WIDTH - 4,
});

type Drawers = { [K in Block['kind']]: (pen: Pen, block: Extract<Block, { kind: K }>) => void };

const drawers = (shown: ReadonlyMap<string, PDFImage>): Drawers => {
  const drawn = (ids: readonly string[]) => ids.flatMap((id) => shown.get(id) ?? []);
  return {
    title: (pen, { text, note, badge }) => {
      pen.text(text, { size: 18, bold: true });
      pen.row([
        { text: note, size: 11, colour: SOFT, width: WIDTH * 0.75 },
        { text: badge.text, size: 11, bold: true, colour: TINT[badge.colour], indent: WIDTH * 0.8 },
      ]);
      pen.rule();
    },
    heading: (pen, { text }) => {
      // Not alone at the foot of a page.
      if (!pen.room(60)) return;
      pen.gap(10);
      pen.text(text, { size: 12.5, bold: true });
      pen.gap(2);
    },
    text: (pen, { text, soft }) => pen.text(text, soft ? { colour: SOFT, size: 8.5 } : {}),
    facts: (pen, { rows }) => {
      for (const [label, value] of rows)
        pen.row([
          { text: label, colour: SOFT, width: INDENT - 6 },
          { text: value, indent: INDENT },
        ]);
    },
    stages: (pen, { head, rows }) => {
      pen.row(head.map((text, index) => ({ text, ...column(index), colour: SOFT, size: 8.5 })));
      for (const { cells, colour } of rows)
        pen.row(
          cells.map((text, index) => ({
            text,
            ...column(index),
            ...(index === 4 ? { colour: TINT[colour] } : {}),
          })),
        );
    },
    pictures: (pen, { ids }) => {
      pen.gap(3);
      pen.pictures(drawn(ids), { side: SIDE });
    },
    step: (pen, { at, action, by, said, pictures }) => {
      pen.gap(4);
      pen.row([
        { text: at, colour: SOFT, width: INDENT - 6 },
        { text: action, bold: true, indent: INDENT, width: WIDTH * 0.45 },
        { text: by, colour: SOFT, indent: INDENT + WIDTH * 0.47, width: WIDTH * 0.53 - INDENT },
      ]);
      for (const line of said) pen.text(line, { indent: INDENT });
      if (pictures.length > 0) pen.gap(3);
      pen.pictures(drawn(pictures), { side: SIDE, indent: INDENT });
    },
  };
};

export interface Printed {
  blocks: readonly Block[];
  /** Thumbs by upload id, JPEG; `missing` of them could not come along. */
  pictures: ReadonlyMap<string, Uint8Array>;
  missing: number;
  order: string;
  by: string;
  language: string;
  words: Words;
}

/** A4 pages with everything on them, as many as there may be. */
export async function drawFile(file: Printed): Promise<Uint8Array> {
  const { blocks, pictures, missing, order, by, language, words } = file;
  const { text, fill, moment } = words;
  const pen = await Pen.open(MOST_PAGES);
  const { document } = pen;
  const at = iso(now());
  document.setTitle(`${text.title} ${order}`, { showInWindowTitleBar: true });
  document.setLanguage(language);
  document.setProducer('Mashang');
  document.setCreator('Mashang');
  document.setCreationDate(new Date(at));
  document.setModificationDate(new Date(at));
  const shown = new Map<string, PDFImage>();
  // A copy: pdf-lib reads the whole memory behind a Buffer, of which that is a part.
  for (const [id, jpeg] of pictures) shown.set(id, await document.embedJpg(new Uint8Array(jpeg)));
  const draw = drawers(shown);
  let unsaid = 0;
  for (const block of blocks) {
    if (pen.full) unsaid += block.kind === 'step' ? 1 : 0;
    else (draw[block.kind] as (pen: Pen, block: Block) => void)(pen, block);
  }
  if (missing > 0) pen.text(fill(text.pictures_cut, { pictures: missing }), { colour: SOFT, size: 8.5 });
  const cut = pen.full ? fill(text.cut, { lines: unsaid }) : fill(text.printed, { name: by, at: moment(at) });
  pen.footers((page, pages) => ({
    left: `${order} · ${page === pages ? cut : fill(text.printed, { name: by, at: moment(at) })}`,
    right: fill(text.page, { page, pages }),
  }));
  return document.save();
}
