import type { Route, RouteTarget } from '../api/records.ts';
import { type TargetForm, targetOf, toOf } from '../forms/target.ts';

export type RouteForm = Omit<Route, 'to'> & TargetForm & { to?: RouteTarget };

export const toForm = (route: Route): RouteForm => ({ ...route, ...targetOf(route.to) });

export const fromForm = ({ target, unit, ...route }: RouteForm): Route => ({
  ...route,
  to: toOf({ target, ...(unit ? { unit } : {}) }),
});
