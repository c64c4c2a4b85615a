import * as z from 'zod';
import { type Staff, staffSchema } from '../../../shared/district/schemas.ts';

/** What the console shows of a member of staff. */
export const staffViewSchema = staffSchema
  .pick({ id: true, username: true, name: true, roles: true, regions: true, unit: true, duty: true })
  .extend({ status: z.enum(['active', 'disabled']) });
export type StaffView = z.infer<typeof staffViewSchema>;

export const staffView = ({ version: _, ...staff }: Staff): StaffView => staff;
