import { randomBytes } from 'node:crypto';

/** Where chance comes from: the system's generator, or a seeded one when a simulation must be replayed. */
export type ChanceSource = (bytes: number) => Uint8Array;

let source: ChanceSource = randomBytes;

export const chanceBytes: ChanceSource = (bytes) => source(bytes);

/** A number from 0 up to, not including, `below` (at most 2³²; the bias is below one in a million for small ones). */
export function chanceInt(below: number): number {
  const bytes = source(4);
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) % below;
}

/** From 0 up to `milliseconds`: full jitter, so that those who collided do not collide again. */
export const jitter = (milliseconds: number): number => (chanceInt(1_000_000) / 1_000_000) * milliseconds;

/** @param next nothing for the system's own generator */
export function useChance(next: ChanceSource = randomBytes): void {
  source = next;
}
