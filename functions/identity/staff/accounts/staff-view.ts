import * as z from 'zod';
import { type Staff, staffSchema } from '../../../shared/district/schemas.ts';
import { STAFF_ROLES, type StaffIdentity } from '../../../shared/http/contract.ts';
import { grantable, mayManage } from './domain/authority.ts';
import { invitationSchema } from './invitation.ts';

/** What the console shows of a member of staff in a list. */
export const staffViewSchema = staffSchema
  .pick({ id: true, username: true, name: true, roles: true, regions: true, unit: true, duty: true })
  .extend({ status: z.enum(['invited', 'active', 'disabled']) });
export type StaffView = z.infer<typeof staffViewSchema>;

export const staffView = (staff: Staff): StaffView => staffViewSchema.parse(staff);

/** One account, and what the caller may do with it. */
export const staffDetailSchema = staffViewSchema.extend({
  version: z.number().int(),
  manageable: z.boolean(),
});

export const staffDetail = (viewer: StaffIdentity, staff: Staff): z.infer<typeof staffDetailSchema> => ({
  ...staffView(staff),
  version: staff.version,
  manageable: mayManage(viewer, staff),
});

export const invitedSchema = staffDetailSchema.extend({ invitation: invitationSchema });

/** What a manager fills in. */
export const staffFormSchema = z.strictObject({
  name: staffSchema.shape.name.trim(),
  roles: z.array(z.enum(STAFF_ROLES)).min(1).max(STAFF_ROLES.length),
  regions: staffSchema.shape.regions.max(40),
  unit: staffSchema.shape.unit,
  duty: staffSchema.shape.duty,
});

export const grantableRoles = (viewer: StaffIdentity) => grantable(viewer, STAFF_ROLES);
