import { categoryBody } from '../categories/form-shape.ts';
import { planBody } from '../inspection-plans/plan.ts';
import { staffBody } from '../staff/form-shape.ts';

/** How each react-admin resource lies on the API: its paths, the field that is its id, what it sends. */
type Data = Record<string, unknown>;
export type ResourceMap = {
  list: string;
  /** Where a new one is sent, unless it is the list. */
  make?: string;
  one: string;
  idField: string;
  /** The API refuses unknown properties, so a form sends what the contract names and nothing else. */
  body?: (data: Data) => Data;
};

const pick =
  (...fields: string[]) =>
  (data: Data): Data =>
    Object.fromEntries(
      fields.filter((field) => data[field] !== undefined).map((field) => [field, data[field]]),
    );

const resources: Record<string, ResourceMap> = {
  'work-orders': { list: '/api/work-orders', one: '/api/work-orders', idField: 'id' },
  reports: { list: '/api/reports', one: '/api/reports', idField: 'id' },
  codes: { list: '/api/codes', one: '/api/codes', idField: 'code' },
  'code-jobs': { list: '/api/code-jobs', one: '/api/code-jobs', idField: 'id' },
  regions: {
    list: '/api/regions',
    one: '/api/regions',
    idField: 'code',
    // A new region has no version yet; its code is fixed afterwards.
    body: (data) =>
      pick(...(data.version === undefined ? ['code', 'name'] : ['name', 'retired', 'version']))(data),
  },
  categories: {
    list: '/api/categories/all',
    make: '/api/categories',
    one: '/api/categories',
    idField: 'code',
    body: categoryBody,
  },
  routes: {
    list: '/api/routes',
    one: '/api/routes',
    idField: 'id',
    body: pick('category', 'region', 'to', 'version'),
  },
  'inspection-plans': {
    list: '/api/inspection-plans',
    one: '/api/inspection-plans',
    idField: 'id',
    body: planBody,
  },
  units: {
    list: '/api/units',
    one: '/api/units',
    idField: 'code',
    body: (data) =>
      pick(...(data.version === undefined ? ['code', 'name', 'regionCode'] : ['name', 'retired', 'version']))(
        data,
      ),
  },
  staff: { list: '/api/staff', one: '/api/staff', idField: 'id', body: staffBody },
  audit: { list: '/api/audit', one: '/api/audit', idField: 'id' },
  reviews: { list: '/api/reviews', one: '/api/reviews', idField: 'id' },
};

export function resourceMap(resource: string): ResourceMap {
  const map = resources[resource];
  if (!map) throw new Error(`no such resource: ${resource}`);
  return map;
}
