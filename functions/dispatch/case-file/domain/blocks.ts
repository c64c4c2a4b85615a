import type { Colour } from '../../../shared/colour.ts';

/** A document before it has pages: what is said, in which order. */
export type Block =
  | { kind: 'title'; text: string; note: string; badge: { text: string; colour: Colour } }
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string; soft?: true }
  | { kind: 'facts'; rows: [label: string, value: string][] }
  | { kind: 'stages'; head: string[]; rows: { cells: string[]; colour: Colour }[] }
  | { kind: 'pictures'; ids: string[] }
  /** One line of the log. */
  | { kind: 'step'; at: string; action: string; by: string; said: string[]; pictures: string[] };
