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

export const VIEWS = [
  'mine',
  'unit',
  'pool',
  'offered',
  'overdue',
  'returned',
  'reopened',
  'escalated',
  'urged',
  'all',
] as const;
export type View = (typeof VIEWS)[number];

/** What whoever answers for an area looks for among the open orders. */
const WATCHED: readonly View[] = ['overdue', 'returned', 'reopened', 'escalated', 'urged'];

/** Only open orders wait, are late or stand out. */
export const isOpenOnly = (view: View): boolean => !['mine', 'unit', 'all'].includes(view);

/** The queues where something has gone wrong: how many there are says something by itself. */
export const isTrouble = (view: View): boolean => WATCHED.includes(view);

/**
 * The queues that can hold something for this person, the one they begin with first: one's own; without one, for
 * oversight what has gone wrong, for the others everything. A pool is a unit's; only supervisors may name another unit.
 */
export function viewsOf(roles: readonly Role[], hasUnit: boolean): View[] {
  const works = roles.some((role) => working.includes(role));
  const area = readsAreas(roles);
  const heads = hasUnit && roles.includes('unit_head');
  const claims = heads || (hasUnit && roles.includes('unit_member'));
  const when = (holds: boolean, ...views: View[]): View[] => (holds ? views : []);
  const own = [...when(works, 'mine'), ...when(hasUnit, 'unit')];
  const open = [...when(hasUnit || area, 'pool'), ...when(area || claims, 'offered')];
  const trouble = area ? WATCHED : when(true, 'overdue', ...when(heads, 'returned'));
  const whole = when(area, 'all');
  if (own.length > 0) return [...own, ...open, ...trouble, ...whole];
  return roles.includes('oversight') ? [...trouble, ...whole, ...open] : [...whole, ...trouble, ...open];
}

/** Where the work-order list opens: who walks a grid sees what is theirs, an office its queue. */
export function firstView(roles: readonly Role[], hasUnit: boolean): View {
  const [first = 'overdue'] = viewsOf(roles, hasUnit);
  return hasUnit && !roles.includes('grid_worker') ? 'unit' : first;
}
