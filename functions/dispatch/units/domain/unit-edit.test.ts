import { describe, expect, it } from 'vitest';
import { type Unit, unitSchema } from '../../../shared/district/schemas.ts';
import { changed, checkRoom, departmentCode, MOST_DEPARTMENTS } from './unit-edit.ts';

const unit = (code: string, kind: Unit['kind']): Unit =>
  unitSchema.parse({ code, kind, name: { zh: '名', en: 'name' }, regionCode: '150603', version: 3 });
const name = { zh: '新名', en: 'new' };

describe('a unit', () => {
  it('is renamed, retired and taken back; what is not said stays', () => {
    const works = unit('U-WORKS', 'department');
    const retired = changed(works, { name, retired: true });
    expect(retired).toEqual({ ...works, name, retired: true, version: 4 });
    expect(changed(retired, { name })).toMatchObject({ retired: true, version: 5 });
    expect(changed(retired, { name, retired: false })).not.toHaveProperty('retired');
  });

  it.each(['community', 'hotline'] as const)(
    'that is the office of a %s is renamed and never retired',
    (kind) => {
      const office = unit('H-150603', kind);
      expect(changed(office, { name })).toMatchObject({ name });
      expect(() => changed(office, { name, retired: true })).toThrow('office_stays');
    },
  );

  it('that is made by hand is a department', () => {
    expect(departmentCode.safeParse('U-NEW').success).toBe(true);
    for (const code of ['C-150603001001', 'H-150603', 'U-new', 'NEW'])
      expect(departmentCode.safeParse(code).success).toBe(false);
  });

  it('is one of a number that a page can hold', () => {
    const many = Array.from({ length: MOST_DEPARTMENTS }, (_, n) => unit(`U-N${n}`, 'department'));
    expect(() => checkRoom(many)).toThrow('list_full');
    expect(() => checkRoom(many.slice(1))).not.toThrow();
  });
});
