import type { Role } from '../api/records.ts';

/** What the console offers to whom. The server decides; this only spares people doors that are locked. */
const everyone: Role[] = [
  'grid_worker',
  'unit_member',
  'unit_head',
  'community',
  'subdistrict',
  'district_operator',
  'oversight',
  'points_committee',
  'auditor',
  'administrator',
];
const offices: Role[] = [
  'community',
  'subdistrict',
  'district_operator',
  'oversight',
  'auditor',
  'administrator',
];
const configurers: Role[] = ['district_operator', 'administrator'];

const rules: Record<string, { read: Role[]; write: Role[] }> = {
  'work-orders': { read: everyone, write: [] },
  reports: { read: offices, write: [] },
  codes: { read: everyone, write: [] },
  regions: { read: everyone, write: configurers },
  categories: { read: everyone, write: configurers },
  routes: { read: [...offices, 'unit_head'], write: configurers },
  staff: { read: [...offices, 'unit_head'], write: [] },
  reviews: { read: [...offices, 'unit_head', 'unit_member'], write: [] },
};

/** react-admin's verbs: list and show read, the others write. */
export function can(roles: readonly Role[], action: string, resource: string): boolean {
  const rule = rules[resource];
  if (!rule) return true;
  const allowed = action === 'list' || action === 'show' ? rule.read : rule.write;
  return roles.some((role) => allowed.includes(role));
}

/** Where the work-order list opens: people with a queue see their queue, the others see everything. */
export function firstView(roles: readonly Role[]): 'mine' | 'unit' | 'all' {
  if (roles.some((role) => ['unit_member', 'unit_head', 'community', 'subdistrict'].includes(role)))
    return 'unit';
  return roles.includes('grid_worker') ? 'mine' : 'all';
}
