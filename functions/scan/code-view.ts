import * as z from 'zod';
import { config } from '../shared/district/config.ts';
import { regionPath } from '../shared/district/names.ts';
import { locationSchema } from '../shared/district/schemas.ts';
import type { Language } from '../shared/http/contract.ts';
import { CODE_KINDS, CODE_STATUSES, type Code } from './domain/code.ts';
import { allowedActions, CODE_ACTIONS } from './domain/code-change.ts';

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

/** What staff in charge of the place see besides. */
export const staffCodeView = codeView.extend({
  issuedAt: z.iso.datetime(),
  industry: z.string().optional(),
  replacedBy: z.string().optional(),
  heldSince: z.iso.datetime().optional(),
  version: z.number().int(),
  allowedActions: z.array(z.enum(CODE_ACTIONS)),
});

export async function viewCode(
  { code, kind, status, place }: Code,
  language: Language,
): Promise<z.infer<typeof codeView>> {
  const path = regionPath(await config('region'), place.regionCode, language);
  return { code, kind, status, place: { ...place, regionPath: path } };
}

export async function viewForStaff(code: Code, language: Language): Promise<z.infer<typeof staffCodeView>> {
  const { issuedAt, industry, replacedBy, heldSince, version } = code;
  return {
    ...(await viewCode(code, language)),
    issuedAt,
    version,
    ...(industry ? { industry } : {}),
    ...(replacedBy ? { replacedBy } : {}),
    ...(heldSince ? { heldSince } : {}),
    allowedActions: allowedActions(code),
  };
}
