import { describe, expect, it } from 'vitest';
import { regionPath } from './names.ts';
import { ancestry, communityOf, covers, coversAny, fallbackUnit, subdistrictOf } from './regions.ts';
import type { Region } from './schemas.ts';

const grid = (index: number, bounds: Region['bounds']): Region => ({
  code: `150603001001${String(index).padStart(2, '0')}`,
  level: 'grid',
  name: { zh: `${index}格`, en: `Grid ${index}` },
  version: 1,
  ...(bounds ? { bounds } : {}),
});
const DISTRICT: Region = {
  code: '150603',
  level: 'district',
  name: { zh: '康区', en: 'Kang' },
  version: 1,
  bounds: [109, 39, 110, 40],
};
const REGIONS = [DISTRICT, grid(1, [109, 39, 109.4, 40]), grid(2, [109.5, 39, 110, 40]), grid(3, undefined)];

describe('region codes', () => {
  it('stand for themselves and what is below them', () => {
    expect(covers('150603001', '15060300100101')).toBe(true);
    expect(covers('150603001', '150603001')).toBe(true);
    expect(covers('15060300100101', '150603001')).toBe(false);
    expect(covers('150603001', '150603002001')).toBe(false);
    expect(coversAny([], '150603')).toBe(false);
  });

  it('name their ancestors', () => {
    expect(ancestry('15060300100101')).toEqual(['150603', '150603001', '150603001001', '15060300100101']);
    expect(ancestry('150603001')).toEqual(['150603', '150603001']);
    expect(subdistrictOf('15060300100101')).toBe('150603001');
    expect(communityOf('15060300100101')).toBe('150603001001');
    expect(communityOf('150603001')).toBeUndefined();
  });

  it('fall back to the office nearest above', () => {
    expect(['15060300100101', '150603001001', '150603001', '150603'].map(fallbackUnit)).toEqual([
      'C-150603001001',
      'C-150603001001',
      'H-150603001',
      'H-150603',
    ]);
  });
});

it('a path is read from the subdistrict down, and leaves out what is not known', () => {
  expect(regionPath(REGIONS, '15060300100101')).toEqual(['1格']);
  expect(regionPath(REGIONS, '15060300100101', 'en')).toEqual(['Grid 1']);
  expect(regionPath(REGIONS, '150603')).toEqual([]);
});
