import * as z from 'zod';
import type { Language } from '../../../shared/http/contract.ts';
import { ERASURE_PARTS, type ErasureRow } from '../../../shared/personal-data/erasure-row.ts';
import { allCounted } from './finish.ts';
import words from './words.json' with { type: 'json' };

export const certificateSchema = z.object({
  /** To name it in a letter. */
  number: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  done: z.number().int(),
  total: z.number().int(),
  /** What went, in words with numbers. */
  erased: z.array(z.string()),
  /** What stays, why, and until when. */
  kept: z.array(z.object({ what: z.string(), why: z.string(), until: z.string() })),
});

const NUMBER = 8;

export function certificateOf(
  id: string,
  row: ErasureRow,
  language: Language,
): z.infer<typeof certificateSchema> {
  const { startedAt, finishedAt, parts, reports, photos, contacts } = row;
  const said = words[language];
  const counts = { reports, photos, contacts };
  const erased = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => said.erased[what as keyof typeof counts].replace('{count}', String(count)));
  const keeps = ['work', 'log', 'backup', ...(row.ledger ? ['ledger' as const] : [])] as const;
  return {
    number: id.slice(0, NUMBER),
    startedAt,
    ...(finishedAt ? { finishedAt } : {}),
    done: (parts?.size ?? 0) + (allCounted(row) ? 1 : 0) + (finishedAt ? 1 : 0),
    total: ERASURE_PARTS.length + 2,
    erased: [said.erased.account, ...erased],
    kept: keeps.filter((what) => what !== 'work' || reports > 0).map((what) => said.kept[what]),
  };
}
