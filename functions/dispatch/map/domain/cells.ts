import { type Colour, colourAt } from '../../../shared/colour.ts';
import type { Pin } from './pins.ts';
import { FINEST, middleOf, onWorld, type Point } from './tiles.ts';

/** Orders near each other, as one spot on the map. */
export interface Cell extends Point {
  count: number;
  blue: number;
  yellow: number;
  red: number;
  /** Which they are where they are few, and close by the first of them by deadline. */
  ids?: string[];
}

export type Found = Pick<Pin, 'tile' | 'row'> & { id: string };

/** More than these are read as a list, not on a map. */
const MOST_IDS = 20;
/** So close by, what is one spot will not come apart any more. */
const CLOSE_BY = 17;
/** What a browser draws without delay. */
export const MOST_CELLS = 500;
/** Each is held against those before it. */
const MOST_TILES = 2_000;
/** First by eighths of what is a tile on the screen: 32 pixels. */
const FINER = 3;
/** As far as the middles of two spots are from each other; pixels. */
const APART = 56;

interface Group extends Point {
  members: Found[];
}

const colourOf = ({ row: { dueAt, yellowAt, stillAt } }: Found, nowIso: string): Exclude<Colour, 'grey'> =>
  colourAt({ createdAt: yellowAt, dueAt, yellowAt }, undefined, stillAt ?? nowIso) as Exclude<Colour, 'grey'>;

/** By the tiles of a level, each at the middle of what is in it. */
function byTile(all: readonly Found[], level: number): Group[] {
  const tiles = new Map<string, Found[]>();
  for (const found of all) {
    const tile = found.tile.slice(0, level);
    const members = tiles.get(tile);
    if (members) members.push(found);
    else tiles.set(tile, [found]);
  }
  return [...tiles.values()].map((members) => {
    const at = { lat: 0, lng: 0 };
    for (const { tile } of members) {
      const { lat, lng } = middleOf(tile);
      at.lat += lat / members.length;
      at.lng += lng / members.length;
    }
    return { ...at, members };
  });
}

/** So far from each other that each can be hit: what is nearer goes into the larger one. Pixels at this zoom. */
function apart(groups: readonly Group[], zoom: number): Group[] {
  const width = 256 * 2 ** zoom;
  const placed: { x: number; y: number; group: Group }[] = [];
  for (const group of [...groups].sort((a, b) => b.members.length - a.members.length)) {
    const [x, y] = onWorld(group).map((part) => part * width) as [number, number];
    const near = placed.find((other) => Math.hypot(other.x - x, other.y - y) < APART);
    if (near) near.group.members = near.group.members.concat(group.members);
    else placed.push({ x, y, group });
  }
  return placed.map(({ group }) => group);
}

function cellOf({ lat, lng, members }: Group, zoom: number, nowIso: string): Cell {
  const cell: Cell = { lat, lng, count: members.length, blue: 0, yellow: 0, red: 0 };
  for (const found of members) cell[colourOf(found, nowIso)] += 1;
  if (members.length > MOST_IDS && zoom < CLOSE_BY) return cell;
  const first = [...members].sort((a, b) => (a.row.dueAt < b.row.dueAt ? -1 : 1)).slice(0, MOST_IDS);
  return { ...cell, ids: first.map(({ id }) => id) };
}

/** Everything found, near ones together: never more spots than one can look at. */
export function cellsOf(all: readonly Found[], zoom: number, nowIso: string): Cell[] {
  for (let level = Math.min(zoom + FINER, FINEST); ; level--) {
    const tiles = byTile(all, level);
    if (tiles.length > MOST_TILES) continue;
    const groups = apart(tiles, zoom);
    if (groups.length <= MOST_CELLS) return groups.map((group) => cellOf(group, zoom, nowIso));
  }
}
