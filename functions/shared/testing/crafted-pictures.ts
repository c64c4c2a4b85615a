import { crc32, deflateSync } from 'node:zlib';

/** Pictures nobody's phone takes: small files that claim to be large, or to be something else. */

const u16 = (value: number): number[] => [value & 255, value >> 8];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of any size whose pixels are a few bytes. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG whose frame header says it is larger than it is. */
export function resizedJpeg(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg);
  for (const marker of [0xc0, 0xc1, 0xc2]) {
    const at = changed.indexOf(Buffer.from([0xff, marker]));
    if (at < 0) continue;
    changed.writeUInt16BE(height, at + 5);
    changed.writeUInt16BE(width, at + 7);
    return changed;
  }
  throw new Error('no frame header found');
}

/** An animated GIF of one pixel. */
export function gifOf(frames: number): Buffer {
  const frame = [0x2c, 0, 0, 0, 0, ...u16(1), ...u16(1), 0, 2, 2, 0x44, 1, 0];
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    Buffer.from([...u16(1), ...u16(1), 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ...Array.from({ length: frames }, () => Buffer.from(frame)),
    Buffer.from([0x3b]),
  ]);
}

export const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>',
);

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Read from its head it is one thing, from its middle a picture. */
export const hiddenBehind = (head: Buffer, jpeg: Buffer): Buffer =>
  Buffer.concat([head, Buffer.from('\n'), jpeg]);

/** A picture by its head, a page with a script by its tail. */
export const withTail = (jpeg: Buffer): Buffer =>
  Buffer.concat([jpeg, Buffer.from('<html><script>alert("tail")</script></html>PK\x05\x06')]);
