import { describe, expect, it } from 'vitest';
import { categorySchema, regionSchema, unitSchema } from '../../../shared/district/schemas.ts';
import { checkReach, checkRule, type Known, routeRule } from './route-edit.ts';

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
