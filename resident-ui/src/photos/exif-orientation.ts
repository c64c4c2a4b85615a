const SOI = 0xffd8;
const APP1 = 0xffe1;
const EXIF = 0x45786966;
const ORIENTATION = 0x0112;

/**
 * How a JPEG's camera was held (1…8), for browsers before 2020 that draw photos as stored.
 * Anything unexpected reads as 1, "upright".
 */
export function exifOrientation(bytes: ArrayBuffer): number {
  try {
    return find(new DataView(bytes));
  } catch {
    return 1;
  }
}

function find(view: DataView): number {
  if (view.getUint16(0) !== SOI) return 1;
  let at = 2;
  while (view.getUint16(at) >>> 8 === 0xff) {
    const marker = view.getUint16(at);
    if (marker === APP1 && view.getUint32(at + 4) === EXIF) return inExif(view, at + 10);
    at += 2 + view.getUint16(at + 2);
  }
  return 1;
}

function inExif(view: DataView, tiff: number): number {
  const little = view.getUint16(tiff) === 0x4949;
  const ifd = tiff + view.getUint32(tiff + 4, little);
  const entries = view.getUint16(ifd, little);
  for (let n = 0; n < entries; n += 1) {
    const entry = ifd + 2 + n * 12;
    if (view.getUint16(entry, little) === ORIENTATION) {
      const value = view.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
}

/** The canvas transform that puts a stored picture of w × h upright. */
export function uprightTransform(
  o: number,
  w: number,
  h: number,
): [number, number, number, number, number, number] {
  switch (o) {
    case 2:
      return [-1, 0, 0, 1, w, 0];
    case 3:
      return [-1, 0, 0, -1, w, h];
    case 4:
      return [1, 0, 0, -1, 0, h];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, h, 0];
    case 7:
      return [0, -1, -1, 0, h, w];
    case 8:
      return [0, -1, 1, 0, 0, w];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}
