import { describe, expect, it } from 'vitest';
import { categorySchema, regionSchema, unitSchema } from '../../../shared/district/schemas.ts';
import { checkReach, checkRoom, checkRule, type Known, routeRule } from './route-edit.ts';

const name = { zh: '名', en: 'name' };
const known: Known = {
  categories: [categorySchema.parse({ code: 'lighting', name, hours: 24 })],
  regions: [regionSchema.parse({ code: '150603001', level: 'subdistrict', name })],
  units: [unitSchema.parse({ code: 'U-WORKS', name, kind: 'department', regionCode: '150603' })],
};
const rule = { category: 'lighting', region: '150603001', to: { unit: 'U-WORKS' } } as const;

describe('a rule', () => {
  it.each([rule, { ...rule, category: '*', region: '*' }, { ...rule, to: { role: 'grid_worker' } } as const])(
    'that names what exists is taken',
    (fine) => {
      expect(() => checkRule(routeRule.parse(fine), known)).not.toThrow();
    },
  );

  it.each([
    ['unknown_category', { ...rule, category: 'lighting.lamp_out' }],
    ['unknown_region', { ...rule, region: '150603002' }],
    ['unknown_region', { ...rule, region: '150603' }],
    ['unknown_unit', { ...rule, to: { unit: 'U-NOBODY' } }],
  ])('is refused as %s', (code, bad) => {
    expect(() => checkRule(bad, known)).toThrow(code);
  });
});

describe('a rule that names what is no longer used', () => {
  it.each(['category', 'region', 'unit'] as const)('is refused: a %s', (what) => {
    const retire = <T extends object>(all: readonly T[], it: boolean) =>
      it ? all.map((each) => ({ ...each, retired: true as const })) : all;
    const closed: Known = {
      categories: retire(known.categories, what === 'category'),
      regions: retire(known.regions, what === 'region'),
      units: retire(known.units, what === 'unit'),
    };
    expect(() => checkRule(rule, closed)).toThrow(`${what}_retired`);
  });
});

describe('a rule among others', () => {
  const other = { ...rule, id: 'R-1', version: 1 };

  it('is refused beside one that speaks of the same, whatever that says', () => {
    expect(() => checkRoom({ ...rule, to: { role: 'grid_worker' } }, [other])).toThrow('route_exists');
    expect(() => checkRoom({ ...rule, region: '*' }, [other])).not.toThrow();
    expect(() => checkRoom({ ...rule, category: '*' }, [other])).not.toThrow();
  });

  it('does not stand in its own way', () => {
    expect(() => checkRoom(rule, [other], 'R-1')).not.toThrow();
    expect(() => checkRoom(rule, [other, { ...other, id: 'R-2' }], 'R-1')).toThrow('route_exists');
  });

  it('is one of a number that can be read at once', () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ ...other, id: `R-${n}`, category: `some${n}` }));
    expect(() => checkRoom(rule, many)).toThrow('list_full');
    expect(() => checkRoom(rule, many, 'R-7')).not.toThrow();
  });
});

describe('the editor of a rule', () => {
  it('is in charge of every place it speaks of', () => {
    expect(() => checkReach(['150603'], { region: '*' })).not.toThrow();
    expect(() => checkReach(['150603'], { region: '150603002' })).not.toThrow();
    expect(() => checkReach(['150603001'], { region: '150603001002' })).not.toThrow();
    expect(() => checkReach(['150603001'], { region: '150603002' })).toThrow('forbidden');
    expect(() => checkReach(['150603001'], { region: '150603' })).toThrow('forbidden');
    expect(() => checkReach(['150603001'], { region: '*' })).toThrow('forbidden');
  });
});
