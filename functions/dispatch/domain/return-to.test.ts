import { expect, it } from 'vitest';
import { returnTo } from './return-to.ts';

it('goes up one step at a time and ends at the district', () => {
  const grid = '15060300100101';
  const path = ['U-LIGHT'];
  for (let i = 0; i < 4; i++) path.push(returnTo(path.at(-1) ?? '', grid));
  expect(path).toEqual(['U-LIGHT', 'C-150603001001', 'H-150603001', 'H-150603', 'H-150603']);
});

it('a place without a community starts at the hotline office', () => {
  expect(returnTo('U-LIGHT', '150603001')).toBe('H-150603001');
  expect(returnTo('U-LIGHT', '150603')).toBe('H-150603');
});

it('a grid worker’s order waits in the queue of their own community', () => {
  expect(returnTo('C-150603001001', '15060300100101', true)).toBe('C-150603001001');
});
