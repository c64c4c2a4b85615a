import { describe, expect, it } from 'vitest';
import { indexRegions } from '../district/boundaries/region-index.ts';
import type { Region } from '../district/schemas.ts';
import { placeOf as placeIn, type Whereabouts } from './place-of.ts';

const region = (code: string, level: Region['level'], zh: string, bounds?: Region['bounds']): Region => ({
  code,
  level,
  name: { zh, en: zh },
  version: 1,
  ...(bounds ? { bounds } : {}),
});
const REGIONS = [
  region('150603', 'district', '康区', [109.7, 39.5, 109.9, 39.7]),
  region('150603001', 'subdistrict', '东街道'),
  region('150603001001', 'community', '梧桐社区'),
  region('15060300100101', 'grid', '一格', [109.7, 39.5, 109.8, 39.6]),
  region('15060300100102', 'grid', '二格', [109.8, 39.5, 109.9, 39.6]),
];
const { regionAt } = indexRegions(REGIONS, new Map());
const placeOf = (where: Whereabouts, regions: readonly Region[]) =>
  placeIn({ ...where, grid: where.location && regionAt(where.location) }, regions);
const code = {
  code: 'A2345678A',
  place: { name: '3号路灯', regionCode: '15060300100102', location: { lat: 39.55, lng: 109.85 } },
};

describe('where a report is', () => {
  it('the code names the region, a pin is more exact, words go in brackets', () => {
    expect(placeOf({ code }, REGIONS)).toMatchObject({
      name: '3号路灯',
      regionCode: '15060300100102',
      location: code.place.location,
      code: 'A2345678A',
    });
    const pinned = placeOf({ code, location: { lat: 39.51, lng: 109.71 }, address: '门口' }, REGIONS);
    expect(pinned).toMatchObject({
      name: '3号路灯（门口）',
      regionCode: '15060300100102',
      location: { lat: 39.51, lng: 109.71 },
    });
  });

  it('a pin lies in its grid, or in what is above where nobody has drawn one', () => {
    expect(placeOf({ location: { lat: 39.55, lng: 109.72 } }, REGIONS)).toMatchObject({
      name: '一格',
      regionCode: '15060300100101',
      regionPath: ['东街道', '梧桐社区', '一格'],
    });
    expect(placeOf({ location: { lat: 39.68, lng: 109.88 } }, REGIONS)).toMatchObject({
      name: '康区',
      regionCode: '150603',
      regionPath: ['康区'],
    });
  });

  it('words alone are the district’s to decide', () => {
    expect(placeOf({ address: '老桥边' }, REGIONS)).toEqual({
      name: '老桥边',
      regionCode: '150603',
      regionPath: ['康区'],
    });
  });

  it('nothing at all is refused', () => {
    expect(() => placeOf({}, REGIONS)).toThrow('place_required');
  });

  it('a pin outside the district is refused, with a code too', () => {
    const location = { lat: 30, lng: 109.75 };
    expect(() => placeOf({ location }, REGIONS)).toThrow('outside_district');
    expect(() => placeOf({ location, code }, REGIONS)).toThrow('outside_district');
    expect(() => placeOf({ location, address: '这里' }, REGIONS)).toThrow('outside_district');
  });
});
