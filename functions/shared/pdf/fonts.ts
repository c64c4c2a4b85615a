import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';

/** Found by Node's own rules, from the sources as from a packaged Lambda, where only these two files travel along. */
const { resolve } = createRequire(import.meta.url);
const FILES = {
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  plain: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
};

export type Fonts = Record<keyof typeof FILES, PDFFont>;

/**
 * fontkit writes a small subset's glyph offsets in pairs of bytes, yet leaves glyphs of odd length as they are, so
 * that every glyph behind the first odd one is empty. The long form counts bytes, and is kept when it is set.
 */
function withLongOffsets<S extends object>(subset: S): S {
  let table: object | undefined;
  return Object.defineProperty(subset, 'loca', {
    get: () => table,
    set: (fresh: object) => {
      table = { ...fresh, version: 1 };
    },
  });
}

const mendedFontkit = {
  create(...given: Parameters<typeof fontkit.create>) {
    const font = fontkit.create(...given);
    const createSubset = font.createSubset.bind(font);
    font.createSubset = () => withLongOffsets(createSubset());
    return font;
  },
};

/**
 * fontkit shapes a text anew for every question, which is nine tenths of a sheet's time. Glyphs are set one after the
 * other without kerning, so a text is as wide as its characters; and hints are the same on every label.
 */
function remembering(font: PDFFont): PDFFont {
  const widths = new Map<string, number>();
  const encoded = new Map<string, ReturnType<PDFFont['encodeText']>>();
  const widthOf = font.widthOfTextAtSize.bind(font);
  const encode = font.encodeText.bind(font);
  const remembered = <V>(known: Map<string, V>, text: string, make: (text: string) => V): V => {
    const value = known.get(text) ?? make(text);
    known.set(text, value);
    return value;
  };
  return Object.assign(font, {
    widthOfTextAtSize: (text: string, size: number) =>
      [...text].reduce((sum, each) => sum + remembered(widths, each, (one) => widthOf(one, 1)), 0) * size,
    encodeText: (text: string) => remembered(encoded, text, encode),
  });
}

let read: Promise<Record<keyof typeof FILES, Buffer>> | undefined;

async function readFonts() {
  const [bold, plain] = await Promise.all([readFile(resolve(FILES.bold)), readFile(resolve(FILES.plain))]);
  return { bold, plain };
}

/** 10 MB a weight in the file, some KB in the document: only the characters used are embedded. */
export async function embedFonts(document: PDFDocument): Promise<Fonts> {
  read ??= readFonts();
  const { bold, plain } = await read;
  document.registerFontkit(mendedFontkit);
  // No ligatures: an fi that became one glyph cannot be searched for or copied.
  const options = { subset: true, features: { liga: false } };
  return {
    bold: remembering(await document.embedFont(bold, options)),
    plain: remembering(await document.embedFont(plain, options)),
  };
}
