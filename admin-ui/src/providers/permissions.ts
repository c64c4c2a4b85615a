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

/** Who issues, prints and changes codes, in their own regions. */
const codeEditors: Role[] = ['community', 'subdistrict', 'district_operator', 'administrator'];

const rules: Record<string, { read: Role[]; write: Role[] }> = {
  'work-orders': { read: everyone, write: [] },
  reports: { read: offices, write: [] },
  codes: { read: everyone, write: [] },
  'code-jobs': { read: codeEditors, write: codeEditors },
  regions: { read: everyone, write: configurers },
  categories: { read: everyone, write: configurers },
  routes: { read: [...offices, 'unit_head'], write: configurers },
  'inspection-plans': { read: offices, write: codeEditors },
  units: { read: everyone, write: configurers },
  calendar: { read: everyone, write: ['administrator'] },
  deadlines: { read: everyone, write: [] },
  staff: { read: [...offices, 'unit_head'], write: configurers },
  roster: { read: [...offices, 'unit_head'], write: [] },
  notices: { read: ['administrator', 'district_operator', 'oversight', 'auditor'], write: ['administrator'] },
  'open311-keys': { read: ['administrator'], write: ['administrator'] },
  audit: { read: ['auditor', 'administrator'], write: [] },
  reviews: { read: [...offices, 'unit_head', 'unit_member'], write: [] },
};

/** react-admin's verbs: list and show read, the others write. */
export function can(roles: readonly Role[], action: string, resource: string): boolean {
  const rule = rules[resource];
  if (!rule) return true;
  const allowed = action === 'list' || action === 'show' ? rule.read : rule.write;
  return roles.some((role) => allowed.includes(role));
}

/** Who works through a whole area rather than a unit's queue. */
export const readsAreas = (roles: readonly Role[]) => roles.some((role) => offices.includes(role));

const working: Role[] = ['grid_worker', 'unit_member', 'unit_head', 'community', 'subdistrict'];

/** What whoever answers for an area looks for among the open orders. */
const watched = ['escalated', 'urged', 'returned', 'reopened'] as const;
export type View = 'mine' | 'unit' | 'pool' | 'offered' | 'overdue' | 'all' | (typeof watched)[number];

/** The queues that can hold something for this person. A pool is a unit's; only supervisors may name another unit. */
export function viewsOf(roles: readonly Role[], hasUnit: boolean): View[] {
  const works = roles.some((role) => working.includes(role));
  const area = readsAreas(roles);
  const claims = hasUnit && (roles.includes('unit_member') || roles.includes('unit_head'));
  return [
    ...(works ? (['mine'] as const) : []),
    ...(hasUnit ? (['unit'] as const) : []),
    ...(hasUnit || area ? (['pool'] as const) : []),
    ...(area || claims ? (['offered'] as const) : []),
    'overdue',
    ...(area ? (['all', ...watched] as const) : []),
  ];
}

/** Where the work-order list opens: people with a queue see their queue, the others see everything. */
export function firstView(roles: readonly Role[], hasUnit: boolean): View {
  const views = viewsOf(roles, hasUnit);
  const wanted: View[] = roles.includes('grid_worker') ? ['mine'] : hasUnit ? ['unit'] : ['all'];
  return wanted.find((view) => views.includes(view)) ?? 'overdue';
}
