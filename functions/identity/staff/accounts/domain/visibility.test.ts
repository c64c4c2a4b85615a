import { expect, it } from 'vitest';
import { staffSchema } from '../../../../shared/district/schemas.ts';
import { maySee } from './visibility.ts';

const person = staffSchema.parse({
  id: 'S-1',
  username: 'li',
  name: '李',
  roles: ['grid_worker'],
  regions: ['15060300100101', '150603002001'],
});
const viewer = (...regions: string[]) => ({ id: 'S-2', regions });

it('shows people to whom one of their regions belongs', () => {
  expect(maySee(viewer('150603'), person)).toBe(true);
  expect(maySee(viewer('150603001'), person)).toBe(true);
  expect(maySee(viewer('150603009', '150603002'), person)).toBe(true);
});

it('hides them from their neighbours and from those below them', () => {
  expect(maySee(viewer('150603003'), person)).toBe(false);
  expect(maySee(viewer('15060300100102'), person)).toBe(false);
  expect(maySee(viewer(), person)).toBe(false);
});

it('shows everybody themselves', () => {
  expect(maySee({ id: 'S-1', regions: [] }, person)).toBe(true);
});
