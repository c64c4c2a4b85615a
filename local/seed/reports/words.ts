import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { CODE_KINDS } from '../../../functions/scan/domain/code.ts';

const lines = z.array(z.string().min(2)).min(1);

const wordsSchema = z.strictObject({
  categories: z.record(
    z.string(),
    z.strictObject({
      at: z.enum(CODE_KINDS),
      near: z.string().optional(),
      more: z.int().min(1).default(1),
      said: lines,
      done: lines,
    }),
  ),
  returned: lines,
  transferred: lines,
  started: lines,
  accepted: lines,
  reopened: lines,
  rated: z.record(z.enum(['2', '3', '4', '5']), lines),
});
export type Words = z.output<typeof wordsSchema>;

export const readWords = (): Words =>
  wordsSchema.parse(parse(readFileSync(join(import.meta.dirname, 'words.yaml'), 'utf8')));
