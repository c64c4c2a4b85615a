import * as z from 'zod';
import { inLanguage, type Language } from '../../shared/http/contract.ts';
import { photoSchema } from '../../shared/media/photo-schema.ts';
import { photoView } from '../../shared/media/uploads.ts';
import type { OrderFile } from '../order-repository.ts';
import { ORIGINS } from './domain/origin.ts';
import { lastAnswers, RESULTS, type SheetAnswer } from './domain/sheet-answers.ts';

/** In a row of a list, and of every order that no resident reported. */
export const inspectionRow = {
  origin: z.enum(ORIGINS).optional(),
  foundBy: z.object({ order: z.string(), point: z.string().optional() }).optional(),
  plan: z.object({ id: z.string(), title: z.string(), date: z.string() }).optional(),
  sheet: z.object({ checks: z.number() }).optional(),
  courier: z.object({ code: z.string(), name: z.string() }).optional(),
};

const answerSchema = z.object({
  result: z.enum(RESULTS),
  value: z.number().optional(),
  note: z.string().optional(),
  photos: z.array(photoSchema).optional(),
  at: z.iso.datetime(),
  by: z.string().optional(),
  /** How often this point was answered. */
  times: z.number(),
});

/** Of a round: what there is to look at, in the reader's language, with the answer that counts. */
export const inspectionDetail = {
  checks: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(['check', 'number']),
        text: z.string(),
        required: z.boolean(),
        photo: z.boolean(),
        unit: z.string().optional(),
        least: z.number().optional(),
        most: z.number().optional(),
        answer: answerSchema.optional(),
      }),
    )
    .optional(),
};

export const answerPhotos = (answers: readonly SheetAnswer[] = []): string[] =>
  answers.flatMap(({ photos = [] }) => photos);

export function checksView({ sheet, answers = [], photos }: OrderFile, language: Language) {
  if (!sheet || sheet.length === 0) return {};
  const last = lastAnswers(answers);
  const byId = new Map(photos.map((photo) => [photo.uploadId, photoView(photo)]));
  return {
    checks: sheet.map(({ text, ...point }) => {
      const answer = last.get(point.id);
      if (!answer) return { ...point, text: inLanguage(text, language) };
      const { result, value, note, photos: ids, at, by, n } = answer;
      return {
        ...point,
        text: inLanguage(text, language),
        answer: {
          ...{ result, at, times: n },
          ...(value === undefined ? {} : { value }),
          ...(note ? { note } : {}),
          ...(ids ? { photos: ids.map((id) => byId.get(id) ?? { id, status: 'pending' as const }) } : {}),
          ...(by.name ? { by: by.name } : {}),
        },
      };
    }),
  };
}
