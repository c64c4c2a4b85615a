import * as z from 'zod';
import { localizedSchema, STAFF_ROLES } from '../http/contract.ts';
import { attributesSchema } from './attribute-schema.ts';
import { claimsSchema } from './claims-settings.ts';
import { deadlineSchema, severitySchema } from './deadline-schemas.ts';
import { notifySchema } from './notify-settings.ts';

/** 6 digits district, 9 subdistrict, 12 community, 14 grid: a prefix is an ancestor. */
export const regionCodeSchema = z.string().regex(/^\d{6}(\d{3}(\d{3}(\d{2})?)?)?$/);
export const unitCodeSchema = z.string().regex(/^([UHC])-[A-Z0-9_-]{2,40}$/);
/** A trade, in the district's own word for it. */
export const industrySchema = z.string().regex(/^[a-z][a-z0-9_]{1,30}$/);
export const categoryCodeSchema = z.string().regex(/^[a-z][a-z0-9_]{1,30}(\.[a-z][a-z0-9_]{1,30})?$/);

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
/** [minLng, minLat, maxLng, maxLat], WGS-84. */
export const boundsSchema = z.tuple([longitude, latitude, longitude, latitude]);
export const locationSchema = z.strictObject({ lat: latitude, lng: longitude });
export type Location = z.infer<typeof locationSchema>;

export const regionSchema = z.object({
  code: regionCodeSchema,
  level: z.enum(['district', 'subdistrict', 'community', 'grid']),
  name: localizedSchema,
  bounds: boundsSchema.optional(),
  /** The version that drew the boundary, which is a row of its own; absent while nobody has drawn one. */
  drawn: z.number().int().optional(),
  /** Nothing new happens here. The code stays taken: old reports, printed codes and the tree still name it. */
  retired: z.literal(true).optional(),
  version: z.number().int().default(1),
});
export type Region = z.infer<typeof regionSchema>;

export const unitSchema = z.object({
  code: unitCodeSchema,
  name: localizedSchema,
  kind: z.enum(['department', 'hotline', 'community']),
  regionCode: regionCodeSchema,
  /** Gets nothing new. The code stays taken: old orders and the log name it. */
  retired: z.literal(true).optional(),
  version: z.number().int().default(1),
});
export type Unit = z.infer<typeof unitSchema>;

export const categorySchema = z.object({
  code: categoryCodeSchema,
  parent: categoryCodeSchema.optional(),
  name: localizedSchema,
  /** The short way to say a deadline: so many hours, day and night. Of a category above: of the slowest below it. */
  hours: z
    .number()
    .int()
    .min(1)
    .max(24 * 90)
    .optional(),
  /** The long way; a category has one of the two, or takes what is above it. */
  deadline: deadlineSchema.optional(),
  severity: severitySchema.optional(),
  /** Danger: the form gives way to this number. */
  emergency: z.strictObject({ text: localizedSchema, phone: z.string().regex(/^\d{3,12}$/) }).optional(),
  /** What other programs ask their users besides (Open311). */
  attributes: attributesSchema.optional(),
  /** Where it stands among its neighbours; those without one come after, by code. */
  position: z.number().int().min(0).max(999).optional(),
  /** Offered to nobody. Old reports, orders and routes still name it. */
  retired: z.literal(true).optional(),
  version: z.number().int().default(1),
});
export type Category = z.infer<typeof categorySchema>;

export const routeSchema = z.object({
  id: z.string().regex(/^[A-Z0-9-]{2,40}$/),
  category: z.union([z.literal('*'), categoryCodeSchema]),
  region: z.union([z.literal('*'), regionCodeSchema]),
  to: z.union([z.strictObject({ role: z.literal('grid_worker') }), z.strictObject({ unit: unitCodeSchema })]),
  version: z.number().int().default(1),
});
export type Route = z.infer<typeof routeSchema>;

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
/** Weekdays 1 (Monday) to 7, times in the district's zone (UTC+8). */
export const dutySchema = z
  .strictObject({
    days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    from: clockTime,
    to: clockTime,
  })
  // Hours that begin as they end are never; whoever means the whole day says 00:00 to 24:00.
  .refine(({ from, to }) => from !== to && from !== '24:00', { path: ['to'], error: 'duty_without_hours' });
export type Duty = z.infer<typeof dutySchema>;

/** A day that is not as the week says: off, on at the usual hours, or on at others. */
export const dutyChangeSchema = z
  .strictObject({
    date: z.iso.date(),
    on: z.boolean(),
    from: clockTime.optional(),
    to: clockTime.optional(),
  })
  .refine(({ on, from, to }) => (from === undefined) === (to === undefined) && (on || from === undefined), {
    path: ['to'],
    error: 'duty_without_hours',
  })
  .refine(({ from, to }) => from === undefined || (from !== to && from !== '24:00'), {
    path: ['to'],
    error: 'duty_without_hours',
  });
export type DutyChange = z.infer<typeof dutyChangeSchema>;

export const staffSchema = z.object({
  id: z.string().regex(/^S[0-9A-Z-]{2,40}$/),
  username: z.string().regex(/^[a-z][a-z0-9._-]{1,40}$/),
  name: z.string().min(1).max(60),
  roles: z.array(z.enum(STAFF_ROLES)).min(1),
  regions: z.array(regionCodeSchema).min(1),
  unit: unitCodeSchema.optional(),
  duty: dutySchema.optional(),
  /** By date; what is past falls out at the next change. */
  dutyChanges: z.array(dutyChangeSchema).max(60).optional(),
  /** invited: nobody has set a password yet. */
  status: z.enum(['invited', 'active', 'disabled']).default('active'),
  /** Raised when every session is to end: those that began under another number are over. */
  epoch: z.number().int().default(0),
  version: z.number().int().default(1),
});
export type Staff = z.infer<typeof staffSchema>;

/** What the pages need to know of the district itself. */
export const districtSchema = z.object({
  code: regionCodeSchema,
  name: localizedSchema,
  center: locationSchema,
  bounds: boundsSchema,
  hotline: z.string(),
  map: z
    .object({ tileUrl: z.string(), attribution: z.string(), coordinates: z.enum(['wgs84', 'gcj02']) })
    .nullable(),
  escalation: z
    .strictObject({
      /** Minutes on the case's own clock from its due time until the second office hears of it, and the third. */
      climb: z
        .array(
          z
            .number()
            .int()
            .min(1)
            .max(60 * 24 * 90),
        )
        .length(2)
        .refine(([second = 0, third = 0]) => second < third, { error: 'climb_backwards' })
        .optional(),
      /** Minutes on the case's own clock in which an urge is to be answered. */
      urge: z
        .number()
        .int()
        .min(5)
        .max(60 * 24 * 30)
        .optional(),
    })
    .optional(),
  claims: claimsSchema.optional(),
  notify: notifySchema.optional(),
  /** How long a reporter has to say whether it is solved, and to answer a question. */
  confirmHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 30)
    .optional(),
  questionHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 30)
    .optional(),
  /** Which unit answers to the shops and stalls of a trade. */
  industryUnits: z.record(industrySchema, unitCodeSchema).optional(),
  security: z
    .strictObject({
      /** Who holds one of these roles signs in with a code from their phone as well. */
      totpRoles: z.array(z.enum(STAFF_ROLES)).default([]),
    })
    .optional(),
});
export type District = z.infer<typeof districtSchema>;
