import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { contains } from '../functions/shared/district/boundaries/contains.ts';
import { geometryOf } from '../functions/shared/district/boundaries/geojson.ts';
import { pack, unpack } from '../functions/shared/district/boundaries/packed.ts';
import { indexRegions } from '../functions/shared/district/boundaries/region-index.ts';
import { boundsOf, toDegrees } from '../functions/shared/district/boundaries/shape.ts';
import type { Region } from '../functions/shared/district/schemas.ts';
import { jaggedTiles } from '../functions/shared/testing/jagged-tiles.ts';
import { median, quantile } from './support/statistics.ts';

/** As many grids as the largest district known to us has. */
const GRIDS = 5_816;
const SIDE = Math.ceil(Math.sqrt(GRIDS));
const SIZE = 4_000;
const CORNERS = 10;
const POINTS = 200_000;
const BATCH = 200;

export interface PointInGrid {
  polygons: number;
  corners: number;
  packedKb: number;
  geoJsonKb: number;
  /** Heap and buffers that unpacked shapes and index hold. */
  memoryMb: number;
  unpackMs: number;
  indexMs: number;
  p50Us: number;
  p99Us: number;
  /** The same points, every polygon tried in turn. */
  scanP50Us: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const held = (): number => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Microseconds a call, by batches: one call is shorter than the clock can tell. */
function batches(
  points: readonly { lng: number; lat: number }[],
  find: (at: { lng: number; lat: number }) => unknown,
): number[] {
  const times: number[] = [];
  for (let from = 0; from < points.length; from += BATCH) {
    const part = points.slice(from, from + BATCH);
    const started = performance.now();
    for (const point of part) find(point);
    times.push(((performance.now() - started) * 1_000) / part.length);
  }
  return times;
}

/** 5,816 grids of jagged borders, as rows of the table hold them, and points all over the district. */
export function pointInGrid(): PointInGrid {
  const tiles = jaggedTiles({ seed: 7, side: SIDE, size: SIZE, corners: CORNERS }).slice(0, GRIDS);
  const regions = tiles.map(
    ({ code, shape }): Region => ({
      code,
      level: 'grid',
      name: { zh: code, en: code },
      bounds: boundsOf(shape),
      drawn: 1,
      version: 1,
    }),
  );
  const rows = tiles.map(({ code, shape }) => ({ code, bytes: pack(shape) }));
  const geoJson = tiles.reduce((sum, { shape }) => sum + JSON.stringify(geometryOf(shape)).length, 0);

  const before = held();
  const unpacking = performance.now();
  const shapes = new Map(rows.map(({ code, bytes }) => [code, unpack(bytes)] as const));
  const indexing = performance.now();
  const { regionAt } = indexRegions(regions, shapes);
  const ready = performance.now();
  const memory = held() - before;

  const [first] = tiles;
  let state = 1;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * SIDE * SIZE);
  };
  const points = Array.from({ length: POINTS }, () => ({
    lng: toDegrees((first?.west ?? 0) + random()),
    lat: toDegrees((first?.south ?? 0) + random()),
  }));
  batches(points.slice(0, POINTS / 4), regionAt);
  const times = batches(points, regionAt);
  const all = [...shapes.values()];
  const scan = batches(points.slice(0, 10 * BATCH), ({ lng, lat }) =>
    all.find((shape) => contains(shape, Math.round(lng * 1e6), Math.round(lat * 1e6))),
  );
  return {
    polygons: tiles.length,
    corners: tiles.reduce((sum, { shape }) => sum + shape.coordinates.length / 2, 0),
    packedKb: rows.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1_000,
    geoJsonKb: geoJson / 1_000,
    memoryMb: memory / 1e6,
    unpackMs: indexing - unpacking,
    indexMs: ready - indexing,
    p50Us: median(times),
    p99Us: quantile(times, 0.99),
    scanP50Us: median(scan),
  };
}

if (import.meta.main) console.log(pointInGrid());
