import * as z from 'zod';

/** What a worker is thanked for. The words for each are in the pages' message files. */
export const WORKER_REASONS = [
  'came_quickly',
  'explained_well',
  'solved_thoroughly',
  'kind',
  'patient',
  'did_more',
  'kept_informed',
] as const;

/** What a neighbour is thanked for: help that was given. How quiet or tidy somebody lives is nobody's to judge. */
export const NEIGHBOUR_REASONS = [
  'helped_carry',
  'looked_after_elder',
  'looked_after_child',
  'lent_things',
  'took_parcel',
  'fixed_something',
  'kind',
] as const;

const someOf = <const R extends readonly [string, ...string[]]>(reasons: R) =>
  z
    .array(z.enum(reasons))
    .min(1)
    .max(3)
    .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'named_twice' });

export const workerReasons = someOf(WORKER_REASONS);
export const neighbourReasons = someOf(NEIGHBOUR_REASONS);
