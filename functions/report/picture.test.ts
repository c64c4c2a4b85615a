import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  gifOf,
  hiddenBehind,
  hugePng,
  pdf,
  resizedJpeg,
  svg,
  withTail,
} from '../shared/testing/crafted-pictures.ts';
import { redraw } from './picture.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } });
const jpeg = await plain(64, 48).jpeg().toBuffer();

async function drawn(bytes: Buffer) {
  const result = await redraw(bytes);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

describe('what is no picture never reaches a decoder', () => {
  it.each([
    ['an SVG', svg],
    ['an SVG with an XML head', Buffer.concat([Buffer.from('<?xml version="1.0"?>'), svg])],
    ['a PDF', pdf],
    ['a GIF of 10,000 frames', gifOf(10_000)],
    ['a PDF with a picture behind it', hiddenBehind(pdf, jpeg)],
    ['a GIF with a picture behind it', hiddenBehind(gifOf(1), jpeg)],
    ['a page with a picture behind it', hiddenBehind(Buffer.from('<html>'), jpeg)],
    ['a space before a picture', Buffer.concat([Buffer.from(' '), jpeg])],
    ['nothing', Buffer.alloc(0)],
    ['two bytes', jpeg.subarray(0, 2)],
    ['text', Buffer.from('RIFF is no WEBP')],
  ])('%s', async (_, bytes) => {
    expect(await redraw(bytes)).toBe('not_a_picture');
  });
});

describe('what unfolds to too much is refused by its header', () => {
  it.each([
    ['a PNG of 50,000 × 50,000', hugePng(50_000, 50_000)],
    ['a PNG just above 40 megapixels', hugePng(50_000, 801)],
    ['a PNG of very long lines', hugePng(900_000, 50)],
    ['a JPEG of 65,500 × 65,500', resizedJpeg(jpeg, 65_500, 65_500)],
  ])('%s', async (_, bytes) => {
    expect(bytes.length).toBeLessThan(2_000);
    const started = performance.now();
    expect(await redraw(bytes)).toBe('too_many_pixels');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('what cannot be drawn to its end is refused', () => {
  const head = (type: string, length = 40) =>
    Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(length)]);
  it.each([
    [
      'a JPEG that breaks off',
      async () =>
        (
          await sharp({
            create: {
              width: 800,
              height: 600,
              channels: 3,
              background: '#fff',
              noise: { type: 'gaussian', mean: 128, sigma: 60 },
            },
          })
            .jpeg()
            .toBuffer()
        ).subarray(0, 40_000),
    ],
    ['a PNG without its pixels', async () => hugePng(5_000, 5_000)],
    ['a JPEG of nothing but its head', async () => head('\xff\xd8\xff\xe0')],
    ['a PNG of nothing but its head', async () => head('\x89PNG\r\n\x1a\n')],
    ['a WebP of nothing but its head', async () => head('RIFF\0\0\0\0WEBP')],
  ])('%s', async (_, bytes) => {
    expect(await redraw(await bytes())).toBe('damaged');
  });
});

describe('a picture drawn anew', () => {
  it('keeps nothing it was told: place, time, maker, comment, profile, tail', async () => {
    const told = await plain(64, 48)
      .withExif({ IFD0: { Artist: 'canary-artist' }, IFD3: { GPSLatitude: '39/1 36/1 0/1' } })
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect((await sharp(told).metadata()).exif).toBeDefined();
    for (const picture of Object.values(await drawn(withTail(told)))) {
      const { exif, icc, xmp, iptc } = await sharp(picture).metadata();
      expect({ exif, icc, xmp, iptc }).toEqual({});
      expect(picture.includes('canary-artist')).toBe(false);
      expect(picture.includes('<script>')).toBe(false);
    }
  });

  it('stands upright', async () => {
    const lying = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#000' } })
      .composite([
        { input: { create: { width: 20, height: 20, channels: 3, background: '#f00' } }, left: 0, top: 0 },
      ])
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const { full } = await drawn(lying);
    const { width, height, orientation } = await sharp(full).metadata();
    expect([width, height, orientation]).toEqual([40, 60, undefined]);
    const corner = await sharp(full).extract({ left: 30, top: 5, width: 1, height: 1 }).raw().toBuffer();
    expect(corner[0]).toBeGreaterThan(200);
  });

  it('has white where it was transparent', async () => {
    const clear = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const { full } = await drawn(clear);
    const pixel = await sharp(full).raw().toBuffer();
    expect((await sharp(full).metadata()).hasAlpha).toBe(false);
    expect([...pixel.subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  it('is a JPEG of at most 1,600 px with a small one of 320, and is not enlarged', async () => {
    const { full, thumb } = await drawn(await plain(4_000, 1_000).webp().toBuffer());
    expect(await sharp(full).metadata()).toMatchObject({ format: 'jpeg', width: 1_600, height: 400 });
    expect(await sharp(thumb).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 80 });
    expect(await sharp((await drawn(jpeg)).full).metadata()).toMatchObject({ width: 64, height: 48 });
  });

  it('is one frame of an animation', async () => {
    const frames = 500;
    const moving = await sharp(Buffer.alloc(16 * 16 * 3 * frames, 90), {
      raw: { width: 16, height: 16 * frames, channels: 3, pageHeight: 16 },
    })
      .webp({ loop: 0 })
      .toBuffer();
    expect(await sharp((await drawn(moving)).full).metadata()).toMatchObject({ width: 16, height: 16 });
  });
});
