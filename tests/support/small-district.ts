import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { PURPOSES } from '../../functions/identity/consent/domain/purposes.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { directoryItems } from '../../functions/shared/staff-directory/directory-rows.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';

export const DISTRICT = '150603';
export const COMMUNITY = '150603001001';
export const GRID = '15060300100101';
export const OTHER_GRID = '15060300100102';
/** Inside GRID. */
export const HERE = { lat: 39.605, lng: 109.785 };
export const CODE = 'A2345678A';

const name = (zh: string, en: string) => ({ zh, en });

const OFFICE = ['08:30-12:00', '14:30-18:00'];

const CONFIG: Record<string, Record<string, unknown>> = {
  'district/150603': {
    code: DISTRICT,
    name: name('测试区', 'Test district'),
    center: HERE,
    bounds: [109.78, 39.6, 109.8, 39.62],
    hotline: '12345',
    map: null,
  },
  'region/150603': {
    code: DISTRICT,
    level: 'district',
    name: name('测试区', 'Test district'),
    bounds: [109.78, 39.6, 109.8, 39.62],
  },
  'region/150603001': { code: '150603001', level: 'subdistrict', name: name('东街道', 'East') },
  'region/150603002': { code: '150603002', level: 'subdistrict', name: name('西街道', 'West') },
  'region/150603001001': { code: COMMUNITY, level: 'community', name: name('梧桐社区', 'Wutong') },
  'region/15060300100101': {
    code: GRID,
    level: 'grid',
    name: name('第一网格', 'Grid 1'),
    bounds: [109.78, 39.6, 109.79, 39.61],
  },
  'region/15060300100102': {
    code: OTHER_GRID,
    level: 'grid',
    name: name('第二网格', 'Grid 2'),
    bounds: [109.79, 39.6, 109.8, 39.61],
  },
  'unit/U-LIGHT': {
    code: 'U-LIGHT',
    name: name('市政照明所', 'Lighting'),
    kind: 'department',
    regionCode: DISTRICT,
  },
  'unit/C-150603001001': {
    code: `C-${COMMUNITY}`,
    name: name('梧桐社区居委会', 'Wutong office'),
    kind: 'community',
    regionCode: COMMUNITY,
  },
  'unit/H-150603001': {
    code: 'H-150603001',
    name: name('东街道热线办', 'East hotline'),
    kind: 'hotline',
    regionCode: '150603001',
  },
  'unit/H-150603': {
    code: 'H-150603',
    name: name('区热线中心', 'District hotline'),
    kind: 'hotline',
    regionCode: DISTRICT,
  },
  'category/lighting': { code: 'lighting', name: name('路灯', 'Lighting'), hours: 48 },
  'category/lighting.lamp_out': {
    code: 'lighting.lamp_out',
    parent: 'lighting',
    name: name('路灯不亮', 'Lamp out'),
    hours: 24,
  },
  // Says nothing of its deadline: the district's holds.
  'category/lighting.pole': { code: 'lighting.pole', parent: 'lighting', name: name('灯杆', 'Lamp post') },
  'calendar/150603': {
    code: DISTRICT,
    timeZone: 'Asia/Shanghai',
    week: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
    off: [{ date: '2026-03-05', name: name('停电日', 'No power') }],
    on: [{ date: '2026-03-07', as: 'thu' }],
    version: 1,
    deadline: { clock: 'working', case: 840, stages: { route: 60, accept: 120, finish: 600 } },
  },
  'category/sanitation': { code: 'sanitation', name: name('环境卫生', 'Sanitation'), hours: 24 },
  'category/sanitation.bin_overflow': {
    code: 'sanitation.bin_overflow',
    parent: 'sanitation',
    name: name('垃圾桶满溢', 'Bin overflowing'),
    hours: 8,
  },
  'route/R-LIGHT': { id: 'R-LIGHT', category: 'lighting', region: '*', to: { unit: 'U-LIGHT' } },
  'route/R-BINS': { id: 'R-BINS', category: 'sanitation', region: '*', to: { role: 'grid_worker' } },
};

const staff = (
  id: string,
  roles: StaffIdentity['roles'],
  regions: string[],
  unit?: string,
): StaffIdentity => ({
  id,
  name: `员工${id}`,
  roles,
  regions,
  ...(unit ? { unit } : {}),
});

export const STAFF = {
  gridA: staff('S-GRIDA', ['grid_worker'], [GRID], `C-${COMMUNITY}`),
  gridB: staff('S-GRIDB', ['grid_worker'], [OTHER_GRID], `C-${COMMUNITY}`),
  light1: staff('S-LIGHT1', ['unit_member'], [DISTRICT], 'U-LIGHT'),
  light2: staff('S-LIGHT2', ['unit_member'], [DISTRICT], 'U-LIGHT'),
  lightHead: staff('S-LIGHTH', ['unit_head'], [DISTRICT], 'U-LIGHT'),
  community: staff('S-COMM', ['community'], [COMMUNITY], `C-${COMMUNITY}`),
  west: staff('S-WEST', ['subdistrict'], ['150603002'], 'H-150603002'),
  oversight: staff('S-OVER', ['oversight'], [DISTRICT]),
  admin: staff('S-ADMIN', ['administrator'], [DISTRICT]),
};

const put = (item: Record<string, unknown>) =>
  table().send(new PutCommand({ TableName: tableName(), Item: item }));

const codeRow = (code: string, status: 'active' | 'suspended' | 'replaced') => ({
  ...keys.code(code, 0),
  type: 'code',
  code,
  kind: 'outdoor',
  status,
  scans: 0,
  version: 1,
  issuedAt: '2026-01-01T00:00:00.000Z',
  place: { name: '3号路灯', regionCode: GRID, location: HERE },
});

export const putCode = (code: string, status: 'active' | 'suspended' | 'replaced') =>
  put(codeRow(code, status));

/** A district small enough to know by heart: one community, two grids, one department. */
export function districtRows(): Record<string, unknown>[] {
  const config = Object.entries(CONFIG).map(([path, row]) => {
    const [kind = '', code = ''] = path.split('/');
    return { ...keys.config(kind, code), ...row };
  });
  const roster = [STAFF.gridA, STAFF.gridB].map(({ id, name: staffName, regions }) => ({
    ...keys.roster(COMMUNITY, 'grid_worker', id),
    staffId: id,
    role: 'grid_worker',
    name: staffName,
    regions,
  }));
  const notices = PURPOSES.map((purpose) => ({
    ...keys.notice(purpose, 1),
    type: 'notice',
    purpose,
    version: 1,
    title: name('告知书', 'Notice'),
    text: name('我们保存什么、为了什么、保存多久', 'What we keep, what for and how long'),
    publishedAt: '2026-01-01T00:00:00.000Z',
  }));
  const directory = Object.values(STAFF).flatMap(({ id, name, roles, regions, unit }) =>
    directoryItems({ id, name, roles, regions, unit, status: 'active' }),
  );
  return [...config, ...roster, ...directory, ...notices, codeRow(CODE, 'active')];
}

export async function seedSmallDistrict(): Promise<void> {
  for (const row of districtRows()) await put(row);
}

/** A group that means danger, with a category in it: nothing of it is ever filed. */
export async function putDanger(): Promise<void> {
  const emergency = { text: name('请立即离开。', 'Leave at once.'), phone: '119' };
  const gas = { code: 'gas', name: name('燃气', 'Gas'), emergency };
  const leak = { code: 'gas.leak', parent: 'gas', name: name('燃气泄漏', 'Gas leak') };
  for (const row of [gas, leak]) await put({ ...keys.config('category', row.code), ...row });
}
