import * as z from 'zod';
import { industrySchema, locationSchema, regionCodeSchema } from '../../shared/district/schemas.ts';
import { words } from '../../shared/http/contract.ts';

export const CODE_KINDS = [
  'household',
  'outdoor',
  'merchant',
  'stall',
  'service',
  'community',
  'activity',
  'benefit',
  'courier',
] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** Kinds that a crowd may scan at once. */
export const POPULAR_KINDS: ReadonlySet<CodeKind> = new Set([
  'outdoor',
  'community',
  'activity',
  'benefit',
  'service',
]);

/** Kinds that somebody holds: a shop or a stall. */
export const HELD_KINDS: ReadonlySet<CodeKind> = new Set(['merchant', 'stall']);

export const CODE_STATUSES = ['active', 'suspended', 'replaced'] as const;
export type CodeStatus = (typeof CODE_STATUSES)[number];

/** A replaced code stays replaced: the plate it was printed on is gone. */
export const NEXT: Record<CodeStatus, readonly CodeStatus[]> = {
  active: ['suspended', 'replaced'],
  suspended: ['active', 'replaced'],
  replaced: [],
};

export const placeSchema = z.object({
  /** Short enough for a label, and for a row that costs one write unit a scan. */
  name: words(1, 80),
  regionCode: regionCodeSchema,
  location: locationSchema.optional(),
});

export const codeSchema = z.object({
  code: z.string(),
  kind: z.enum(CODE_KINDS),
  status: z.enum(CODE_STATUSES),
  place: placeSchema,
  /** Of a shop or stall: its trade, by which its requests find their unit. */
  industry: industrySchema.optional(),
  replacedBy: z.string().optional(),
  issuedAt: z.iso.datetime(),
  /** The job that issued it, when it was not issued by itself. */
  job: z.string().optional(),
  /** Since when a shop or stall is its present holder's. */
  heldSince: z.iso.datetime().optional(),
  version: z.number().int().positive(),
});
export type Code = z.infer<typeof codeSchema>;
export type NewCode = Pick<Code, 'code' | 'kind' | 'place' | 'industry' | 'issuedAt' | 'job'>;
