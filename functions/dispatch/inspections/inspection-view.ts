import * as z from 'zod';
import { ORIGINS } from './domain/origin.ts';

/** In a row of a list, and of every order that no resident reported. */
export const inspectionRow = {
  origin: z.enum(ORIGINS).optional(),
  foundBy: z.object({ order: z.string(), point: z.string().optional() }).optional(),
  plan: z.object({ id: z.string(), title: z.string(), date: z.string() }).optional(),
  sheet: z.object({ points: z.number() }).optional(),
};
