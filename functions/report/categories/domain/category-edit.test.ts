import { describe, expect, it } from 'vitest';
import { type Category, categorySchema } from '../../../shared/district/schemas.ts';
import { checkPlace, created, edited, MOST_CATEGORIES, MOST_TILES } from './category-edit.ts';

const name = { zh: '名', en: 'name' };
const category = (code: string, more: Partial<Category> = {}): Category => ({
  ...categorySchema.parse({ code, name }),
  ...more,
});
const ALL = [
  category('lighting'),
  category('lighting.lamp', { parent: 'lighting', position: 3, hours: 4 }),
  category('road'),
  category('noise'),
  category('old', { retired: true }),
  category('old.thing', { parent: 'old', retired: true }),
];
const byCode = (code: string): Category => {
  const found = ALL.find((each) => each.code === code);
  if (!found) throw new Error(code);
  return found;
};
const edit = (code: string, change: Partial<Parameters<typeof edited>[1]>) =>
  edited(byCode(code), { name, version: 1, ...change }, ALL);

describe('a category', () => {
  it.each([
    ['noise', 'noise', 'category_in_itself'],
    ['lighting', 'lighting.lamp', 'category_in_itself'],
    ['noise', 'no_such', 'unknown_category'],
    ['noise', 'lighting.lamp', 'category_too_deep'],
    ['lighting', 'road', 'category_too_deep'],
    ['noise', 'old', 'group_retired'],
  ])('%s does not come to stand below %s: %s', (code, parent, problem) => {
    expect(() => checkPlace(code, parent, ALL)).toThrow(problem);
    expect(() => edit(code, { parent })).toThrow(problem);
  });

  it('is put under a group, taken out of it, and loses its position with that', () => {
    const moved = edit('lighting.lamp', { parent: 'road' });
    expect(moved).toMatchObject({ under: 'road', after: { parent: 'road', version: 2 } });
    expect(moved.after).not.toHaveProperty('position');
    expect(edit('lighting.lamp', { parent: null }).after).not.toHaveProperty('parent');
  });

  it('keeps where it stands when that is not spoken of, and loses what is left out otherwise', () => {
    const { after, under } = edit('lighting.lamp', {});
    expect(under).toBeUndefined();
    expect(after).toEqual({ code: 'lighting.lamp', parent: 'lighting', name, position: 3, version: 2 });
  });

  it('keeps what the form does not speak of', () => {
    const attributes: Category['attributes'] = [];
    const before = { ...byCode('noise'), attributes };
    expect(edited(before, { name, version: 1 }, ALL).after).toHaveProperty('attributes', attributes);
  });

  it('is retired when nothing in it is in use, and comes back under a group that is', () => {
    expect(() => edit('lighting', { retired: true })).toThrow('group_in_use');
    expect(edit('road', { retired: true }).after).toMatchObject({ retired: true });
    expect(edit('old.thing', {}).after).toMatchObject({ retired: true });
    expect(() => edit('old.thing', { retired: false })).toThrow('group_retired');
    expect(edit('old', { retired: false }).after).not.toHaveProperty('retired');
    expect(edit('old.thing', { retired: false, parent: 'road' })).toMatchObject({ under: 'road' });
  });

  it('is edited from the version that was read', () => {
    expect(() => edit('noise', { version: 2 })).toThrow('stale_version');
  });

  it('is new under a code that nothing has, retired or not', () => {
    expect(created('water', undefined, { name }, ALL)).toEqual({
      after: { code: 'water', name, version: 1 },
    });
    expect(created('road.sign', 'road', { name, hours: 4 }, ALL)).toEqual({
      after: { code: 'road.sign', parent: 'road', name, hours: 4, version: 1 },
      under: 'road',
    });
    expect(() => created('old', undefined, { name }, ALL)).toThrow('already_exists');
    expect(() => created('water', 'water', { name }, ALL)).toThrow('category_in_itself');
  });

  it('finds no room in a full list or a full page', () => {
    const full = Array.from({ length: MOST_CATEGORIES }, (_, n) => category(`some${n}`));
    expect(() => created('water', undefined, { name }, full)).toThrow('list_full');
    const tiles = Array.from({ length: MOST_TILES }, (_, n) => category(`road.n${n}`, { parent: 'road' }));
    expect(() => created('road.sign', 'road', { name }, [...ALL, ...tiles])).toThrow('list_full');
  });
});
