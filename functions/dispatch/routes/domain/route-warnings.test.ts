import { expect, it } from 'vitest';
import { categorySchema, type Route, regionSchema, unitSchema } from '../../../shared/district/schemas.ts';
import { warningsOf } from './route-warnings.ts';

const name = { zh: '名', en: 'name' };
const [category, region, unit] = [
  categorySchema.parse({ code: 'noise', name }),
  regionSchema.parse({ code: '150603001', level: 'subdistrict', name }),
  unitSchema.parse({ code: 'U-WORKS', name, kind: 'department', regionCode: '150603' }),
];
const known = { categories: [category], regions: [region], units: [unit] };
const rule: Route = {
  id: 'R-1',
  category: 'noise',
  region: '150603001',
  to: { unit: 'U-WORKS' },
  version: 1,
};

it('a rule that names what is there and stands alone has none', () => {
  expect(warningsOf(rule, known, [rule])).toEqual([]);
  const all: Route = { ...rule, category: '*', region: '*', to: { role: 'grid_worker' } };
  expect(warningsOf(all, { categories: [], regions: [], units: [] }, [all])).toEqual([]);
});

it('a rule says what of it is gone', () => {
  expect(warningsOf(rule, { categories: [], regions: [], units: [] }, [rule])).toEqual([
    'category_missing',
    'region_missing',
    'unit_missing',
  ]);
});

it('a rule says what of it is retired', () => {
  const retired = { retired: true } as const;
  const closed = {
    categories: [{ ...category, ...retired }],
    regions: [{ ...region, ...retired }],
    units: [{ ...unit, ...retired }],
  };
  expect(warningsOf(rule, closed, [rule])).toEqual(['category_retired', 'region_retired', 'unit_retired']);
});

it('two rules that speak of the same both say so', () => {
  const twin: Route = { ...rule, id: 'R-2', to: { role: 'grid_worker' } };
  for (const each of [rule, twin]) expect(warningsOf(each, known, [rule, twin])).toEqual(['twin']);
  expect(warningsOf(rule, known, [rule, { ...twin, region: '*' }])).toEqual([]);
});
