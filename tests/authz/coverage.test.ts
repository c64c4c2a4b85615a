import { describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '../../functions/shared/http/contract.ts';
import { handlerOf, ROUTES, routeOf } from './routes.ts';
import { TABLE } from './table/index.ts';

const labels = TABLE.map(([label]) => label);

describe('the table of who may what', () => {
  it.each([...ROUTES.keys()])('has a row for %s', (route) => {
    expect(labels.map(routeOf)).toContain(route);
  });

  it('has no row for a route that is gone', () => {
    expect(labels.filter((label) => !ROUTES.has(routeOf(label)))).toEqual([]);
  });

  it('says of every row that hides something what does not exist at all', () => {
    const hiding = TABLE.filter(([, { who }]) => {
      const statuses = new Set(Object.values(who));
      return statuses.has(404) && statuses.size > 1;
    });
    const without = hiding.filter(([label, { missing }]) => label.includes('{') && !missing);
    expect(without.map(([label]) => label)).toEqual([]);
  });

  it('names each way of using a route once', () => {
    expect(labels).toHaveLength(new Set(labels).size);
  });
});

describe('the contract', () => {
  const staffRoutes = [...new Set(labels.map(routeOf))].filter((route) => {
    const handler = ROUTES.get(route);
    return handler && !(handler instanceof Error) && handler.contract.auth === 'staff';
  });

  // A role that is kept out by what lies behind the contract too is kept out by the contract already.
  it.each(staffRoutes)('of %s lets in the roles that the table lets in', (route) => {
    const rows = TABLE.filter(([label]) => routeOf(label) === route).map(([, row]) => row);
    const inside = STAFF_ROLES.filter((role) => rows.some(({ who }) => who[role] !== 403));
    expect([...(handlerOf(route).contract.roles ?? STAFF_ROLES)].sort()).toEqual(inside.sort());
  });
});
