import * as z from 'zod';
import { DomainError, type FieldError } from '../../shared/errors.ts';
import type { Language } from '../../shared/http/contract.ts';
import type { RowError } from '../../shared/imports/read-sheet.ts';
import { CODE_KINDS, codeSchema, placeSchema } from '../domain/code.ts';
import type { Plan } from './plan-issue.ts';
import words from './row-errors.json' with { type: 'json' };

/** Rows an answer shows, so that a person sees whether the columns were understood. */
const SAMPLE = 5;

export const previewSchema = z.object({
  dryRun: z.literal(true),
  /** Codes that would be issued. */
  total: z.number().int(),
  /** Rows whose place has a code already. */
  skipped: z.number().int(),
  /** Rows of other communities, in a list of the district's households. */
  passedOver: z.number().int(),
  encoding: z.string(),
  kinds: z.record(z.string(), z.number().int()),
  communities: z.number().int(),
  sample: z.array(
    z.object({ kind: z.enum(CODE_KINDS), place: placeSchema, industry: codeSchema.shape.industry }),
  ),
  errorCount: z.number().int(),
  /** The first hundred. */
  errors: z.array(
    z.object({
      line: z.number().int(),
      column: z.string().optional(),
      code: z.string(),
      message: z.string(),
    }),
  ),
});

const wordsOf = (code: string, language: Language): string =>
  (words as Record<string, Record<Language, string>>)[code]?.[language] ?? code;

export function previewOf(
  plan: Plan,
  communities: number,
  language: Language,
): z.infer<typeof previewSchema> {
  const kinds: Record<string, number> = {};
  for (const { kind } of plan.wanted) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    dryRun: true,
    total: plan.wanted.length,
    skipped: plan.skipped,
    passedOver: plan.passedOver,
    encoding: plan.encoding,
    kinds,
    communities,
    sample: plan.wanted.slice(0, SAMPLE),
    errorCount: plan.errorCount,
    errors: plan.errors.map((error) => ({ ...error, message: wordsOf(error.code, language) })),
  };
}

/** All rows or none: with one bad row nothing is issued. */
export function refuseErrors({ errors, errorCount }: Plan, language: Language): void {
  if (errorCount === 0) return;
  const fields = errors.map(
    ({ line, column, code }: RowError): FieldError => ({
      path: ['line', line, column ?? ''].join(' ').trim(),
      message: wordsOf(code, language),
    }),
  );
  throw new DomainError('import_refused', { count: errorCount }, fields);
}
