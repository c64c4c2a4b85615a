import { expect, it } from 'vitest';
import { regionSchema } from '../../../shared/district/schemas.ts';
import { parentOf } from './region-edit.ts';
import { regionPage } from './region-list.ts';

const levels = { 6: 'district', 9: 'subdistrict', 12: 'community', 14: 'grid' } as Record<number, string>;
const regions = [
  '15060300100202',
  '150603',
  '150603002',
  '150603001',
  '150603001001',
  '15060300100101',
  '150603001002',
  '15060300100201',
].map((code) => regionSchema.parse({ code, level: levels[code.length], name: { zh: code, en: code } }));
const codes = (filter: Partial<Parameters<typeof regionPage>[1]>) =>
  regionPage(regions, { limit: 100, ...filter }).items.map(({ code }) => code);

it('walks the tree: each region before what lies in it', () => {
  expect(codes({})).toEqual([
    '150603',
    '150603001',
    '150603001001',
    '15060300100101',
    '150603001002',
    '15060300100201',
    '15060300100202',
    '150603002',
  ]);
});

it('lists what lies directly below a parent', () => {
  expect(codes({ parent: '150603' })).toEqual(['150603001', '150603002']);
  expect(codes({ parent: '150603001' })).toEqual(['150603001001', '150603001002']);
});

it('lists a level below any ancestor', () => {
  expect(codes({ parent: '150603001', level: 'grid' })).toHaveLength(3);
  expect(codes({ parent: '150603001', level: 'subdistrict' })).toEqual([]);
  expect(codes({ level: 'subdistrict' })).toEqual(['150603001', '150603002']);
});

it('goes on behind the last code, and says when nothing follows', () => {
  const first = regionPage(regions, { level: 'grid', limit: 2 });
  expect(first.last).toBe('15060300100201');
  const second = regionPage(regions, { level: 'grid', limit: 2, after: first.last });
  expect(second.items.map(({ code }) => code)).toEqual(['15060300100202']);
  expect(second.last).toBeUndefined();
  expect(regionPage(regions, { level: 'grid', limit: 3 }).last).toBeUndefined();
});

it('knows a parent by the code alone', () => {
  expect(parentOf('15060300100101')).toBe('150603001001');
  expect(parentOf('150603')).toBeUndefined();
});
