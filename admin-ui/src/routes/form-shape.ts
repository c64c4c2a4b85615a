import type { Route, RouteTarget } from '../api/records.ts';

/** The form asks "a grid worker or a unit?" and then "which unit?"; the API has one `to`. */
export type RouteForm = Omit<Route, 'to'> & {
  target: 'grid_worker' | 'unit';
  unit?: string;
  to?: RouteTarget;
};

export const toForm = (route: Route): RouteForm => ({
  ...route,
  ...('unit' in route.to ? { target: 'unit', unit: route.to.unit } : { target: 'grid_worker' }),
});

export const fromForm = ({ target, unit, ...route }: RouteForm): Route => ({
  ...route,
  to: target === 'unit' && unit ? { unit } : { role: 'grid_worker' },
});
