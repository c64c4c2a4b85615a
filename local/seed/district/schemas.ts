import * as z from 'zod';
import { attributesSchema } from '../../../functions/shared/district/attribute-schema.ts';
import { deadlineSchema, severitySchema } from '../../../functions/shared/district/deadline-schemas.ts';
import {
  boundsSchema,
  districtSchema,
  locationSchema,
  regionCodeSchema,
} from '../../../functions/shared/district/schemas.ts';
import { localizedSchema } from '../../../functions/shared/http/contract.ts';
import { workingTimeSchema } from './calendar.ts';

/** What the YAML files of a district may hold; keys that are not listed are refused as typing slips. */
const regionCode = z.string({ error: 'must be digits in quotes' }).pipe(regionCodeSchema);
const word = z.string().regex(/^[a-z][a-z0-9_]{1,30}$/, 'must be lower-case letters, digits and _');

export const districtFileSchema = z.strictObject({
  code: regionCode,
  name: localizedSchema,
  center: locationSchema,
  bounds: boundsSchema,
  hotline: z.string().regex(/^[\d-]{3,20}$/, 'must be a phone number of digits and -'),
  security: districtSchema.shape.security,
  claims: districtSchema.shape.claims,
  notify: districtSchema.shape.notify,
  confirmHours: districtSchema.shape.confirmHours,
  questionHours: districtSchema.shape.questionHours,
  industryUnits: districtSchema.shape.industryUnits,
  workingTime: workingTimeSchema,
  map: z.strictObject({
    tileUrl: z.nullable(
      z.string().regex(/^(https:\/\/|\/)\S*\{z\}\S*$/, 'must be https or a path, with {z} {x} {y}'),
    ),
    attribution: z.string().min(1).max(200),
    coordinates: z.enum(['wgs84', 'gcj02']),
  }),
});

export const unitsFileSchema = z.strictObject({
  units: z
    .array(
      z.strictObject({
        code: z.string().regex(/^U-[A-Z]{2,20}$/, 'must be U- and capital letters'),
        name: localizedSchema,
        kind: z.literal(
          'department',
          'must be department; communities and hotline offices come from the regions',
        ),
        region: regionCode,
      }),
    )
    .min(1),
});
export type UnitsFile = z.output<typeof unitsFileSchema>;

/** Not both: nobody could say which of them holds. */
const oneDeadline = {
  test: ({ hours, deadline }: { hours?: number | undefined; deadline?: unknown }): boolean =>
    hours === undefined || deadline === undefined,
  params: { path: ['hours'], error: 'goes without deadline: a category has one of the two' },
};

const leaf = z
  .strictObject({
    code: word,
    name: localizedSchema,
    hours: z
      .int()
      .min(1)
      .max(24 * 90)
      .optional(),
    deadline: deadlineSchema.optional(),
    severity: severitySchema.optional(),
    emergency: z.strictObject({ phone: z.string().regex(/^\d{3,12}$/), text: localizedSchema }).optional(),
    attributes: attributesSchema.optional(),
  })
  .refine(oneDeadline.test, oneDeadline.params);

export const categoriesFileSchema = z.strictObject({
  categories: z
    .array(
      z.strictObject({
        code: word,
        name: localizedSchema,
        deadline: deadlineSchema.optional(),
        severity: severitySchema.optional(),
        items: z.array(leaf).min(1),
      }),
    )
    .min(1),
});
export type CategoriesFile = z.output<typeof categoriesFileSchema>;

const target = z.union(
  [z.strictObject({ role: z.literal('grid_worker') }), z.strictObject({ unit: z.string() })],
  {
    error: 'must be { role: grid_worker } or { unit: <code> }',
  },
);
const star = z.literal('*');

export const routesFileSchema = z.strictObject({
  routes: z
    .array(
      z.strictObject({
        id: z.string().regex(/^R-[A-Z0-9-]{1,38}$/, 'must be R- and capital letters, digits or -'),
        category: z.union([star, z.string().regex(/^[a-z0-9_]+(\.[a-z0-9_]+)?$/)], {
          error: "must be '*' or a category",
        }),
        region: z.union([star, regionCode], { error: "must be '*' or a region code in quotes" }),
        to: target,
      }),
    )
    .min(1),
});
export type RoutesFile = z.output<typeof routesFileSchema>;
