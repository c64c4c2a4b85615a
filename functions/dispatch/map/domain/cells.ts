import { type Colour, colourAt } from '../../../shared/colour.ts';
import type { Pin } from './pins.ts';
import { middleOf, type Point } from './tiles.ts';

/** Orders near each other, as one spot on the map. */
export interface Cell extends Point {
  count: number;
  blue: number;
  yellow: number;
  red: number;
  /** Which they are, where they are few. */
  ids?: string[];
}

export type Found = Pick<Pin, 'tile' | 'row'> & { id: string };

/** More than these are read as a list, not on a map. */
const MOST_IDS = 10;
/** What a browser draws without delay. */
export const MOST_CELLS = 500;

const colourOf = ({ row: { dueAt, yellowAt, stillAt } }: Found, nowIso: string): Exclude<Colour, 'grey'> =>
  colourAt({ createdAt: yellowAt, dueAt, yellowAt }, undefined, stillAt ?? nowIso) as Exclude<Colour, 'grey'>;

function merged(all: readonly Found[], nowIso: string): Cell {
  const cell: Cell = { lat: 0, lng: 0, count: all.length, blue: 0, yellow: 0, red: 0 };
  for (const found of all) {
    const { lat, lng } = middleOf(found.tile);
    cell.lat += lat / all.length;
    cell.lng += lng / all.length;
    cell[colourOf(found, nowIso)] += 1;
  }
  return all.length > MOST_IDS ? cell : { ...cell, ids: all.map(({ id }) => id) };
}

/**
 * Everything found, by the tiles of a level; of a coarser one where that would be more spots than one can look at.
 * @param level as fine as the caller can tell apart
 */
export function cellsOf(all: readonly Found[], level: number, nowIso: string): Cell[] {
  for (let each = level; ; each--) {
    const groups = new Map<string, Found[]>();
    for (const found of all) {
      const tile = found.tile.slice(0, each);
      const group = groups.get(tile);
      if (group) group.push(found);
      else groups.set(tile, [found]);
    }
    if (groups.size <= MOST_CELLS) return [...groups.values()].map((group) => merged(group, nowIso));
  }
}
