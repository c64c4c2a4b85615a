import type { RouteTarget } from '../api/records.ts';

/** A form asks "a grid worker or a unit?" and then "which unit?"; the API has one `to`. */
export type TargetForm = { target: 'grid_worker' | 'unit'; unit?: string };

export const targetOf = (to: RouteTarget): TargetForm =>
  'unit' in to ? { target: 'unit', unit: to.unit } : { target: 'grid_worker' };

export const toOf = ({ target, unit }: Partial<TargetForm>): RouteTarget =>
  target === 'unit' && unit ? { unit } : { role: 'grid_worker' };
