import * as z from 'zod';

/** The jobs a staff member can hold (PRODUCT.md's roles, residents aside). */
export const STAFF_ROLES = [
  'grid_worker',
  'unit_member',
  'unit_head',
  'community',
  'subdistrict',
  'district_operator',
  'oversight',
  'points_committee',
  'auditor',
  'administrator',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What a route takes and gives. The OpenAPI description and the handler are both made from it. */
export interface Contract {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  summary: string;
  /**
   * `public`: anyone; `staff` and `resident`: a bearer token of that kind and of no other; `optional` and
   * `resident_optional`: such a token is read when there is one; `courier`: that of a courier's card.
   */
  auth: 'public' | 'staff' | 'optional' | 'resident' | 'resident_optional' | 'courier';
  /** With `staff`: at least one of these. Regions and units are checked by the slice on the item itself. */
  roles?: readonly StaffRole[];
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: z.ZodType;
  /** Fields of a form, with files or without: it reaches the handler unread, as `raw`. Nothing but a key opens such a route. */
  form?: z.ZodObject;
  /** The body is a sheet instead of JSON; `body` then describes its text. */
  accepts?: 'text/csv';
  responses: Record<number, z.ZodType | string>;
  /** Refusals are lists of GeoReport v2 instead of problems. */
  speaks?: 'georeport';
  /** Problem codes this route answers besides the common ones. */
  problems?: readonly string[];
}

export const contract = <const C extends Contract>(definition: C): C => definition;

type Parsed<S> = S extends z.ZodType ? z.infer<S> : Record<string, never>;

export interface StaffIdentity {
  id: string;
  name: string;
  roles: StaffRole[];
  /** Region codes; a code stands for everything below it. */
  regions: string[];
  unit?: string | undefined;
  /** The session their access token came from. */
  sessionId?: string | undefined;
}

export interface ResidentIdentity {
  /** The person who acts. */
  id: string;
  /** The session their access token came from. */
  sid: string;
}

/** A card and the PIN it was opened with: who carries it is not known here. */
export interface CourierIdentity {
  code: string;
  pin: number;
}

export interface Request<C extends Contract> {
  params: Parsed<C['params']>;
  query: Parsed<C['query']>;
  headers: Parsed<C['headers']>;
  body: Parsed<C['body']>;
  staff: C['auth'] extends 'staff' ? StaffIdentity : StaffIdentity | undefined;
  resident: C['auth'] extends 'resident' ? ResidentIdentity : ResidentIdentity | undefined;
  courier: C['auth'] extends 'courier' ? CourierIdentity : undefined;
  language: Language;
  /** Of a route with a form. */
  raw: { bytes: Uint8Array; type: string };
  cookies: readonly string[];
  /** As the edge saw it; never stored whole. */
  sourceIp: string;
}

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  cookies?: string[];
  /** What it was refused for, for the log: where the handler words its refusals itself. */
  code?: string;
  /** Instead of `body`: bytes or text that are not JSON. */
  raw?: { contentType: string; content: string | Uint8Array };
}

export type Language = 'zh-CN' | 'en';

/** Control characters other than tab and line breaks. */
const refused = /[^\P{Cc}\t\n\r]/u;

/** Words a person wrote: trimmed, no control characters, no half characters (lone surrogates). */
export const words = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => text.isWellFormed() && !refused.test(text), { error: 'unreadable_characters' });

/** Text in each language of the district, as configuration holds it. */
export const localizedSchema = z.strictObject({ zh: words(1, 200), en: words(1, 200) });
export type Localized = z.infer<typeof localizedSchema>;
export const inLanguage = (text: Localized, language: Language): string =>
  language === 'en' ? text.en : text.zh;

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(2_000).optional(),
});
export const page = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().optional() });
