import * as z from 'zod';
import type { WorkOrder } from '../domain/work-order.ts';
import { GROUNDS } from '../rejecting/grounds.ts';

/** What became of an order instead of being done, and which others wait for it. */
export const endedRow = {
  mergedInto: z.string().optional(),
  merged: z.array(z.string()).optional(),
  rejection: z.object({ ground: z.enum(GROUNDS), by: z.string() }).optional(),
  appealedCount: z.number().optional(),
};

export const endedView = ({ mergedInto, merged, rejection }: WorkOrder) => ({
  ...(mergedInto ? { mergedInto: mergedInto.order } : {}),
  ...(merged?.length ? { merged } : {}),
  ...(rejection ? { rejection: { ground: rejection.ground, by: rejection.by.name } } : {}),
});
