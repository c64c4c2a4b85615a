import { expect, it } from 'vitest';
import { staffSchema } from '../../../../shared/district/schemas.ts';
import { STAFF_ROLES, type StaffRole } from '../../../../shared/http/contract.ts';
import { grantable, mayGrant, mayManage, rightsDiffer } from './authority.ts';

const viewer = (roles: StaffRole[], regions = ['150603001'], id = 'S-V') => ({ id, roles, regions });
const staff = (more: Record<string, unknown> = {}) =>
  staffSchema.parse({
    id: 'S-1',
    username: 'li',
    name: '李',
    roles: ['grid_worker'],
    regions: ['15060300100101'],
    ...more,
  });
const admin = viewer(['administrator'], ['150603']);
const operator = viewer(['district_operator']);

it('only an administrator grants a role that watches, decides about points or grants', () => {
  expect(grantable(admin, STAFF_ROLES)).toEqual([...STAFF_ROLES]);
  expect(grantable(operator, STAFF_ROLES)).toEqual([
    'grid_worker',
    'unit_member',
    'unit_head',
    'community',
    'subdistrict',
  ]);
});

it.each(STAFF_ROLES.filter((role) => role !== 'administrator' && role !== 'district_operator'))(
  '%s grants nothing',
  (role) => expect(grantable(viewer([role], ['150603']), STAFF_ROLES)).toEqual([]),
);

it('nobody grants what lies outside their own regions', () => {
  expect(mayGrant(operator, staff())).toBe(true);
  expect(mayGrant(operator, staff({ regions: ['15060300100101', '150603002'] }))).toBe(false);
  expect(mayGrant(operator, staff({ regions: ['150603'] }))).toBe(false);
});

it('nobody manages themselves, nor an account with more than they could give', () => {
  expect(mayManage(operator, staff())).toBe(true);
  expect(mayManage(operator, staff({ id: 'S-V' }))).toBe(false);
  expect(mayManage(operator, staff({ roles: ['grid_worker', 'auditor'] }))).toBe(false);
  expect(mayManage({ ...admin, id: 'S-1' }, staff())).toBe(false);
});

it('rights differ by what they are and not by how they are ordered', () => {
  const one = staff({ roles: ['community', 'grid_worker'] });
  expect(rightsDiffer(one, { ...one, roles: ['grid_worker', 'community'], name: '王' })).toBe(false);
  expect(rightsDiffer(one, { ...one, roles: ['grid_worker'] })).toBe(true);
  expect(rightsDiffer(one, { ...one, regions: ['150603001'] })).toBe(true);
  expect(rightsDiffer(one, { ...one, unit: 'U-LIGHT' })).toBe(true);
  expect(rightsDiffer(one, { ...one, status: 'disabled' })).toBe(true);
});
