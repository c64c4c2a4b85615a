import { expect, it } from 'vitest';
import { rosterSchema } from '../../../../shared/district/roster.ts';
import { staffSchema } from '../../../../shared/district/schemas.ts';
import { rosterOf } from './roster.ts';

const communities = ['150603001001', '150603001002', '150603002001'];
const worker = (regions: string[], more: Record<string, unknown> = {}) =>
  staffSchema.parse({
    id: 'S-1',
    username: 'li',
    name: '李',
    roles: ['grid_worker', 'community'],
    regions,
    ...more,
  });
const places = (regions: string[]) =>
  rosterOf(worker(regions), communities).map(({ community }) => community);

it('puts a grid worker on the roster of the grid’s community, once', () => {
  expect(places(['15060300100101', '15060300100102'])).toEqual(['150603001001']);
  expect(places(['150603001002'])).toEqual(['150603001002']);
});

it('puts who works in a whole subdistrict on all of its communities’ rosters', () => {
  expect(places(['150603001'])).toEqual(['150603001001', '150603001002']);
  expect(places(['150603'])).toEqual(communities);
});

it('writes what dispatch reads', () => {
  const duty = { days: [1, 2], from: '08:00', to: '18:00' };
  const [row] = rosterOf(worker(['15060300100101'], { duty, unit: 'C-150603001001' }), communities);
  expect(rosterSchema.parse(row?.entry)).toEqual({
    staffId: 'S-1',
    name: '李',
    role: 'grid_worker',
    regions: ['15060300100101'],
    unit: 'C-150603001001',
    duty,
  });
});

it('leaves out roles that no route names, and accounts that cannot be used', () => {
  expect(rosterOf(worker(['150603001001'], { roles: ['community'] }), communities)).toEqual([]);
  for (const status of ['disabled', 'invited'])
    expect(rosterOf(worker(['150603001001'], { status }), communities)).toEqual([]);
});
