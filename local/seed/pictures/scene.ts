import type { Brush } from './brush.ts';
import type { Light } from './light.ts';

export interface Drawing {
  light: Light;
  body: string;
  /** What shines and is therefore drawn over the tint of the hour. */
  glow?: string;
}

/**
 * One kind of place with its fault, or mended. Every random choice is made before the two differ, so that
 * "before" and "after" show the same spot.
 */
export type Scene = (brush: Brush, mended: boolean) => Drawing;
