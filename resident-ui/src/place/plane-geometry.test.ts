import { expect, it } from 'vitest';
import type { District } from '../api-types.ts';
import {
  fromPlane,
  isInside,
  scaleMetres,
  spanMetres,
  toPlane,
  wholeDistrict,
  zoomed,
} from './plane-geometry.ts';

const district: District = {
  code: '150603',
  name: '示例区',
  center: { lat: 39.6, lng: 109.8 },
  bounds: [109.7, 39.55, 109.9, 39.65],
  map: null,
  wechat: false,
};

it('goes there and back', () => {
  const view = wholeDistrict(district);
  const point = { lat: 39.6123, lng: 109.7456 };
  expect(fromPlane(view, toPlane(view, point))).toEqual(point);
  expect(toPlane(view, view.center)).toEqual({ x: 0.5, y: 0.5 });
});

it('shows the whole district, north up', () => {
  const view = wholeDistrict(district);
  const corner = toPlane(view, { lat: 39.65, lng: 109.7 });
  expect(corner.x).toBeGreaterThan(0);
  expect(corner.y).toBeLessThan(0.5);
});

it('zooms no further out than the district', () => {
  const view = wholeDistrict(district);
  expect(zoomed(view, view.center, 4, district).span).toBe(view.span);
  expect(spanMetres(zoomed(view, view.center, 1e-9, district))).toBeGreaterThan(100);
});

it('draws a round scale bar', () => {
  expect([1, 2, 5]).toContain(Number(String(scaleMetres(wholeDistrict(district)))[0]));
});

it('knows the district from its neighbours', () => {
  expect(isInside(district, { lat: 39.6, lng: 109.8 })).toBe(true);
  expect(isInside(district, { lat: 109.8, lng: 39.6 })).toBe(false);
});
