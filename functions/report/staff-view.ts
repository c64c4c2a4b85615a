import * as z from 'zod';
import { iso, now } from '../shared/clock.ts';
import { colourAt } from '../shared/colour.ts';
import { config } from '../shared/district/config.ts';
import { placeSchema } from '../shared/events/events.ts';
import { inLanguage, type Language } from '../shared/http/contract.ts';
import type { Report } from './domain/report.ts';
import { doneAt } from './track.ts';

/** Who looks at reports themselves; unit members work on the orders made from them. */
export const REPORT_READERS = [
  'community',
  'subdistrict',
  'district_operator',
  'oversight',
  'auditor',
  'administrator',
] as const;

export const reportRow = z.object({
  id: z.string(),
  kind: z.enum(['report', 'request', 'merchant_request']),
  status: z.string(),
  colour: z.string(),
  category: z.string(),
  categoryName: z.string(),
  description: z.string(),
  place: placeSchema,
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  unit: z.object({ code: z.string(), name: z.string() }).optional(),
  photoCount: z.number(),
  hasContact: z.boolean(),
  rating: z.object({ stars: z.number(), comment: z.string().optional(), at: z.string() }).optional(),
});

export async function reportView(report: Report, language: Language): Promise<z.infer<typeof reportRow>> {
  const category = (await config('category')).find(({ code }) => code === report.category);
  const { id, status, description, place, createdAt, unit, photoCount, hasContact, rating } = report;
  return {
    id,
    kind: report.kind ?? 'report',
    status,
    colour: colourAt(report, doneAt(status, report.finishedAt), iso(now())),
    category: report.category,
    categoryName: category ? inLanguage(category.name, language) : report.category,
    description,
    place,
    createdAt,
    dueAt: report.dueAt ?? null,
    ...(unit ? { unit } : {}),
    photoCount,
    hasContact,
    ...(rating ? { rating } : {}),
  };
}
