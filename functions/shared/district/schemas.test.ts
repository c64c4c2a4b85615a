import { describe, expect, it } from 'vitest';
import {
  boundsSchema,
  categoryCodeSchema,
  dutySchema,
  locationSchema,
  regionCodeSchema,
  routeSchema,
  unitCodeSchema,
} from './schemas.ts';

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;

describe('configuration', () => {
  it('region codes have 6, 9, 12 or 14 digits', () => {
    for (const good of ['150603', '150603001', '150603001001', '15060300100101'])
      expect(accepts(regionCodeSchema, good)).toBe(true);
    for (const bad of ['', '15060', '1506031', '150603001001011', '15060３', '150603\n', 150603])
      expect(accepts(regionCodeSchema, bad)).toBe(false);
  });

  it('unit codes say what kind they are', () => {
    for (const good of ['U-LIGHT', 'C-150603001001', 'H-150603'])
      expect(accepts(unitCodeSchema, good)).toBe(true);
    for (const bad of ['X-LIGHT', 'U-', 'U-light', 'U-A#B', '', 'constructor'])
      expect(accepts(unitCodeSchema, bad)).toBe(false);
  });

  it('category codes have one level or two', () => {
    for (const good of ['lighting', 'lighting.lamp_out'])
      expect(accepts(categoryCodeSchema, good)).toBe(true);
    for (const bad of ['a.b.c', 'Lighting', 'lighting.', '__proto__', 'a#b'])
      expect(accepts(categoryCodeSchema, bad)).toBe(false);
  });

  it('a location is two numbers on earth and nothing more', () => {
    expect(accepts(locationSchema, { lat: 39.6, lng: 109.8 })).toBe(true);
    for (const bad of [
      { lat: Number.NaN, lng: 1 },
      { lat: Number.POSITIVE_INFINITY, lng: 1 },
      { lat: '39', lng: 109 },
      { lat: 999, lng: 1 },
      { lat: 1, lng: 999 },
      { lat: 109.8, lng: 39.6 },
      { lat: null, lng: null },
      { lat: 1 },
      { lat: 1, lng: 2, height: 3 },
      [1, 2],
    ])
      expect(accepts(locationSchema, bad)).toBe(false);
    expect(accepts(boundsSchema, [109, 39, 110])).toBe(false);
  });

  it('a route leads to a role or to a unit, never to both', () => {
    const route = (to: unknown) => ({ id: 'R-1', category: '*', region: '*', to });
    expect(accepts(routeSchema, route({ role: 'grid_worker' }))).toBe(true);
    expect(accepts(routeSchema, route({ unit: 'U-LIGHT' }))).toBe(true);
    expect(accepts(routeSchema, route({ unit: 'U-LIGHT', role: 'grid_worker' }))).toBe(false);
    expect(accepts(routeSchema, route({ role: 'administrator' }))).toBe(false);
    expect(accepts(routeSchema, route({}))).toBe(false);
  });

  it('duty hours are times of day', () => {
    expect(accepts(dutySchema, { days: [1], from: '00:00', to: '24:00' })).toBe(true);
    for (const bad of ['24:01', '8:00', '23:60', ''])
      expect(accepts(dutySchema, { days: [1], from: '00:00', to: bad })).toBe(false);
    expect(accepts(dutySchema, { days: [0], from: '00:00', to: '24:00' })).toBe(false);
    expect(accepts(dutySchema, { days: [], from: '00:00', to: '24:00' })).toBe(false);
  });
});
