import * as z from 'zod';
import { unitCodeSchema } from '../../shared/district/schemas.ts';
import { EVERY_DEPARTMENT } from './domain/offer.ts';

/** Standing points a unit can be promised for one order. */
export const MOST_BOUNTY = 1_000;

/** One alone would be a transfer. */
const named = z
  .array(unitCodeSchema)
  .min(2)
  .max(50)
  .refine((codes) => new Set(codes).size === codes.length, { error: 'repeated' });

/** Who may claim: several units by code, or every department. */
export const claimersSchema = z.union([z.tuple([z.literal(EVERY_DEPARTMENT)]), named]);
