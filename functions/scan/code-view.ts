import * as z from 'zod';
import { config } from '../shared/district/config.ts';
import { regionPath } from '../shared/district/names.ts';
import { locationSchema } from '../shared/district/schemas.ts';
import type { Language } from '../shared/http/contract.ts';
import { CODE_KINDS, CODE_STATUSES, type Code } from './domain/code.ts';

/** The public allow-list of what a code tells. */
export const codeView = z.object({
  code: z.string(),
  kind: z.enum(CODE_KINDS),
  status: z.enum(CODE_STATUSES),
  place: z.object({
    name: z.string(),
    regionCode: z.string(),
    regionPath: z.array(z.string()),
    location: locationSchema.optional(),
  }),
});
export const codeRow = codeView.extend({ issuedAt: z.iso.datetime(), replacedBy: z.string().optional() });

export async function viewCode(
  { code, kind, status, place }: Code,
  language: Language,
): Promise<z.infer<typeof codeView>> {
  const path = regionPath(await config('region'), place.regionCode, language);
  return { code, kind, status, place: { ...place, regionPath: path } };
}
