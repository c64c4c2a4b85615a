import * as z from 'zod';
import { unitCodeSchema } from '../../shared/district/schemas.ts';
import { distinct } from '../../shared/http/distinct.ts';
import { EVERY_DEPARTMENT } from './domain/offer.ts';

/** Standing points a unit can be promised for one order. */
export const MOST_BOUNTY = 1_000;

const named = z.array(unitCodeSchema).min(1).max(50).refine(distinct, { error: 'repeated' });

/** Which units a step is about: some by code, or every department. How many, each step says. */
export const unitsSchema = z.union([z.tuple([z.literal(EVERY_DEPARTMENT)]), named]);
