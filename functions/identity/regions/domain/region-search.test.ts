import { describe, expect, it } from 'vitest';
import type { Region } from '../../../shared/district/schemas.ts';
import { levelOf } from './region-edit.ts';
import { pathOf, searchRegions } from './region-search.ts';

const region = (code: string, zh: string, en: string): Region => ({
  code,
  level: levelOf(code),
  name: { zh, en },
  version: 1,
});
const regions = [
  region('150603', '康区', 'Kang District'),
  region('150603001', '云川街道', 'Yunchuan Subdistrict'),
  region('150603001001', '云锦社区', 'Yunjin Community'),
  region('15060300100101', '云锦第一网格', 'Yunjin Grid 1'),
  region('15060300100102', '云锦第二网格', 'Yunjin Grid 2'),
  region('150603002', '启明街道', 'Qiming Subdistrict'),
  region('150603002001', '云锦社区', 'Yunjin Community'),
];
const found = (query: string, limit = 20) => searchRegions(regions, query, limit).map(({ code }) => code);

describe('a region is found', () => {
  it.each([
    ['its code', '15060300100102', '15060300100102'],
    ['part of its name', '第二', '15060300100102'],
    ['its name in English', 'qiming', '150603002'],
    ['the way down to it', '云川 云锦社区', '150603001001'],
    ['the way down with other marks', '启明街道，云锦社区', '150603002001'],
    ['an address that goes on', '云川街道云锦社区3号楼2单元', '150603001001'],
    ['an address with its grid', '康区云川街道云锦社区云锦第一网格5号', '15060300100101'],
    ['full-width letters', 'ＹＵＮＣＨＵＡＮ', '150603001'],
  ])('by %s', (_, query, code) => {
    expect(found(query)[0]).toBe(code);
  });

  it('with others of its name, at most as many as were asked for', () => {
    expect(found('云锦社区').slice(0, 2)).toEqual(['150603001001', '150603002001']);
    expect(found('云锦', 1)).toHaveLength(1);
    expect(found('150603001')).toEqual(['150603001', '150603001001', '15060300100101', '15060300100102']);
  });

  it.each(['', '   ', '没有', '999999'])('not by %j', (query) => {
    expect(found(query)).toEqual([]);
  });
});

it('is shown with the way down to it', () => {
  expect(pathOf(regions, regions[3] as Region)).toEqual({
    zh: ['云川街道', '云锦社区', '云锦第一网格'],
    en: ['Yunchuan Subdistrict', 'Yunjin Community', 'Yunjin Grid 1'],
  });
  expect(pathOf(regions, regions[0] as Region).zh).toEqual(['康区']);
});
