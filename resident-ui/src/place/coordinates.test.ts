import { expect, it } from 'vitest';
import { fromTiles, toTiles } from './coordinates.ts';

const point = { lat: 39.608, lng: 109.781 };

it('moves a point by the few hundred metres between the systems, and back', () => {
  const shown = toTiles(point, 'gcj02');
  expect(Math.abs(shown.lng - point.lng)).toBeGreaterThan(0.001);
  const back = fromTiles(shown, 'gcj02');
  expect(back.lat).toBeCloseTo(point.lat, 5);
  expect(back.lng).toBeCloseTo(point.lng, 5);
});

it('leaves WGS-84 tiles alone', () => {
  expect(toTiles(point, 'wgs84')).toEqual(point);
});
