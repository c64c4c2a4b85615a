import { describe, expect, it } from 'vitest';
import { fromTiles, toTiles } from './coordinates.ts';

describe('a place on Chinese tiles', () => {
  const here = { lat: 39.605, lng: 109.785 };

  it('is some hundred metres aside, and comes back to where it was', () => {
    const there = toTiles(here, 'gcj02');
    expect(Math.abs(there.lng - here.lng)).toBeGreaterThan(0.001);
    const back = fromTiles(there, 'gcj02');
    expect(back.lat).toBeCloseTo(here.lat, 4);
    expect(back.lng).toBeCloseTo(here.lng, 4);
  });

  it('on other tiles is where it is', () => {
    expect(toTiles(here, 'wgs84')).toEqual(here);
  });
});
