import * as z from 'zod';
import { STAFF_ROLES } from '../http/contract.ts';
import { dutyChangeSchema, dutySchema, regionCodeSchema, unitCodeSchema } from './schemas.ts';

/**
 * One row per community and member of staff whom work is routed to by role: identity writes it with the
 * staff row, dispatch reads it when a report arrives.
 */
export const rosterSchema = z.object({
  staffId: z.string(),
  name: z.string(),
  role: z.enum(STAFF_ROLES),
  /** Everything this person looks after, not only what lies in the row's community. */
  regions: z.array(regionCodeSchema).min(1),
  unit: unitCodeSchema.optional(),
  duty: dutySchema.optional(),
  dutyChanges: z.array(dutyChangeSchema).optional(),
});
export type RosterEntry = z.infer<typeof rosterSchema>;

/** Roles that a route can name instead of a unit. */
export const ROSTER_ROLES = ['grid_worker'] as const;
