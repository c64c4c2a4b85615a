import { strToU8, zip } from 'fflate';
import { env } from '../../shared/env.ts';
import { sheetOf } from '../../shared/imports/cells.ts';
import type { Code } from '../domain/code.ts';
import { pictureOf, printedUrl, svgFrom } from '../domain/qr.ts';
import type { Plate } from './draw-sheet.ts';

/** A code and its picture, drawn once for the sheet and for the file beside it. */
export const plateOf = ({ code, kind, place }: Pick<Code, 'code' | 'kind' | 'place'>): Plate => ({
  code,
  kind,
  place,
  picture: pictureOf(printedUrl(env().PUBLIC_ORIGIN, code), kind),
});

/** For whoever engraves plates: a picture a code, and a list of what hangs where. */
export function pictureZip(plates: readonly Plate[]): Promise<Uint8Array> {
  const list = plates.map(({ code, kind, place }) => [
    `${code}.svg`,
    code,
    kind,
    place.name,
    place.regionCode,
  ]);
  const files = Object.fromEntries(
    plates.map(({ code, picture }) => [
      `${code}.svg`,
      strToU8(svgFrom(picture, printedUrl(env().PUBLIC_ORIGIN, code))),
    ]),
  );
  const index = strToU8(sheetOf([['file', 'code', 'kind', 'name', 'region'], ...list]));
  return new Promise((done, fail) => {
    zip({ 'codes.csv': index, ...files }, { level: 6 }, (error, bytes) =>
      error ? fail(error) : done(bytes),
    );
  });
}
