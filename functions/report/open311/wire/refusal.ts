import * as z from 'zod';
import { DomainError } from '../../../shared/errors.ts';
import { fill } from '../../../shared/fill.ts';
import type { Language } from '../../../shared/http/contract.ts';
import { problemReply } from '../../../shared/http/problem.ts';
import en from '../messages/en.json' with { type: 'json' };
import zh from '../messages/zh-CN.json' with { type: 'json' };

/** Refusals that GeoReport v2 has and the other interfaces do not, with the HTTP status of the specification. */
export const REFUSALS = {
  endpoint_unknown: 404,
  resource_unknown: 404,
  format_unknown: 406,
  jurisdiction_unknown: 404,
  service_unknown: 404,
  request_unknown: 404,
  api_key_missing: 403,
  api_key_refused: 403,
  api_key_not_for_this: 403,
  api_key_spent: 429,
  form_required: 415,
  form_unreadable: 400,
  form_too_large: 413,
  field_repeated: 400,
  field_missing: 400,
  field_invalid: 400,
  nothing_said: 400,
  media_url_refused: 400,
  not_a_picture: 400,
  too_many_pictures: 400,
  attribute_malformed: 400,
  attribute_unknown: 400,
  attribute_missing: 400,
  attribute_invalid: 400,
  too_many_ids: 400,
  date_invalid: 400,
  period_reversed: 400,
  period_too_long: 400,
  page_invalid: 400,
  page_too_deep: 400,
  too_many_found: 400,
  status_unknown: 400,
} as const;
export type Refusal = keyof typeof REFUSALS;

export const refuse = (code: Refusal, params: Record<string, string | number> = {}): DomainError =>
  new DomainError(code, params);

const problemSchema = z.object({ code: z.string(), title: z.string(), detail: z.string() });

const isOwn = (code: string): code is Refusal => Object.hasOwn(REFUSALS, code);

/** What a refusal is in GeoReport: the status is its code, the words begin with the code that stays the same. */
export function refusalOf(
  error: unknown,
  language: Language,
): { status: number; code: string; description: string } {
  if (error instanceof DomainError && isOwn(error.code)) {
    const text = (language === 'en' ? en : zh).refusals[error.code];
    return {
      status: REFUSALS[error.code],
      code: error.code,
      description: `${error.code}: ${fill(text, error.params)}`,
    };
  }
  const { status, raw } = problemReply(error, language);
  const { code, title, detail } = problemSchema.parse(JSON.parse(String(raw?.content)));
  // GeoReport knows no 422: a parameter is wrong, which is 400.
  return { status: status === 422 ? 400 : status, code, description: `${code}: ${title} ${detail}`.trim() };
}
