import { expect, it } from 'vitest';
import type { Region } from '../api/records.ts';
import { depth, parentCode, visibleRows } from './tree.ts';

const region = (code: string, zh: string): Region => ({
  id: code,
  code,
  level: 'grid',
  name: { zh, en: `Place ${code}` },
  version: 1,
});
const regions = [
  region('150603002', '启明街道'),
  region('150603', '康巴什区'),
  region('150603001', '云川街道'),
  region('150603001001', '云锦社区'),
  region('15060300100101', '云锦第一网格'),
];
const codes = (open: string[], search = '') =>
  visibleRows(regions, new Set(open), search).map((row) => row.region.code);

it('reads the tree out of the codes', () => {
  expect(parentCode('15060300100101')).toBe('150603001001');
  expect(parentCode('150603')).toBe('');
  expect(depth('150603001001')).toBe(2);
});

it('shows what is open, in tree order, with the number below', () => {
  expect(codes([])).toEqual(['150603']);
  expect(codes(['150603'])).toEqual(['150603', '150603001', '150603002']);
  expect(codes(['150603001'])).toEqual(['150603']);
  expect(visibleRows(regions, new Set(), '')[0]?.children).toBe(2);
});

it('finds by name or code and keeps the way down to it', () => {
  expect(codes([], '第一网格')).toEqual(['150603', '150603001', '150603001001', '15060300100101']);
  expect(codes([], 'place 150603002')).toEqual(['150603', '150603002']);
  expect(codes([], 'nowhere')).toEqual([]);
});

it('stands on its own roots when the caller sees a part of the tree', () => {
  const part = regions.filter(({ code }) => code.startsWith('150603001'));
  expect(visibleRows(part, new Set(), '').map((row) => row.region.code)).toEqual(['150603001']);
});
