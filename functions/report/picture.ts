import sharp from 'sharp';
import { kindOf } from './picture-kind.ts';

/** ASVS 5.2.6: what a picture may unfold to. */
const MAX_PIXELS = 40_000_000;
const FULL_EDGE = 1_600;
const THUMB_EDGE = 320;

export type Refusal = 'not_a_picture' | 'too_many_pixels' | 'damaged' | 'too_large' | 'never_uploaded';

export type Draw = (bytes: Buffer) => Promise<{ full: Buffer; thumb: Buffer } | Refusal>;

let draw: Draw = drawWithSharp;

/** Another hand to draw with: sharp's threads finish in an order that no seed decides. */
export function useDrawing(other: Draw = drawWithSharp): void {
  draw = other;
}

/**
 * Draws a picture anew: one frame, upright, no metadata, sane size. What cannot be drawn is refused.
 * The bytes decide what it is, before any decoder sees them: no SVG, PDF or GIF reaches one.
 */
export async function redraw(bytes: Buffer): ReturnType<Draw> {
  return kindOf(bytes) ? draw(bytes) : 'not_a_picture';
}

async function drawWithSharp(bytes: Buffer): ReturnType<Draw> {
  try {
    const options = {
      limitInputPixels: MAX_PIXELS,
      pages: 1,
      failOn: 'truncated',
      sequentialRead: true,
    } as const;
    const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS) return 'too_many_pixels';
    const full = await sharp(bytes, options)
      .autoOrient()
      .resize(FULL_EDGE, FULL_EDGE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80, progressive: true })
      .toBuffer();
    const thumb = await sharp(full)
      .resize(THUMB_EDGE, THUMB_EDGE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 72 })
      .toBuffer();
    return { full, thumb };
  } catch {
    return 'damaged';
  }
}
