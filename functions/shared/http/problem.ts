import { DomainError } from '../errors.ts';
import type { Language, Reply } from './contract.ts';
import en from './messages/en.json' with { type: 'json' };
import zh from './messages/zh-CN.json' with { type: 'json' };

/** Every refusal of the API: its stable code and HTTP status. The words are in messages/. */
export const PROBLEMS = {
  malformed_json: 400,
  invalid_cursor: 400,
  not_signed_in: 401,
  token_expired: 401,
  wrong_credentials: 401,
  session_ended: 401,
  wrong_second_factor: 422,
  wrong_password: 422,
  weak_password: 422,
  too_many_communities: 422,
  last_administrator: 409,
  invitation_ended: 410,
  forbidden: 403,
  not_found: 404,
  code_not_found: 404,
  illegal_transition: 409,
  stale_version: 409,
  idempotency_mismatch: 409,
  already_rated: 409,
  already_praised: 409,
  number_in_words: 422,
  thanked_enough: 429,
  already_appealed: 409,
  too_many_parts: 409,
  unknown_part: 422,
  parts_open: 409,
  part_stays: 409,
  unknown_order: 422,
  merge_into_itself: 422,
  order_merged: 409,
  other_subdistrict: 409,
  merge_full: 409,
  merge_other_way: 409,
  nothing_to_merge: 409,
  rule_without_dates: 422,
  sheet_incomplete: 409,
  unknown_point: 422,
  answered_often: 409,
  already_answered: 409,
  another_question: 409,
  too_many_questions: 409,
  rating_closed: 409,
  notice_changed: 409,
  confirmation_needed: 403,
  account_is_erased: 409,
  in_use: 409,
  already_exists: 409,
  parent_retired: 409,
  has_children: 409,
  code_suspended: 410,
  code_replaced: 410,
  too_large: 413,
  unsupported_media_type: 415,
  invalid_request: 422,
  unknown_category: 422,
  category_is_group: 422,
  emergency: 422,
  not_a_shop: 422,
  place_required: 422,
  outside_district: 422,
  upload_unavailable: 422,
  nothing_to_do: 422,
  file_unreadable: 422,
  file_too_long: 422,
  unknown_unit: 422,
  not_assignable: 422,
  suspension_over: 409,
  urged_often: 409,
  unknown_region: 422,
  resident_cannot_lose: 422,
  refused_area: 422,
  sheet_unreadable: 422,
  import_refused: 422,
  formula_cell: 422,
  window_closed: 409,
  invalid_phone: 422,
  not_a_household: 422,
  too_many_households: 422,
  household_full: 422,
  not_a_child: 422,
  still_a_child: 422,
  too_many_children: 422,
  notice_required: 422,
  guardian_needed: 422,
  too_many_persons: 422,
  wrong_code: 401,
  wrong_pin: 401,
  pin_missing: 409,
  not_a_courier: 422,
  not_a_place: 422,
  category_in_itself: 422,
  category_too_deep: 422,
  group_retired: 409,
  group_in_use: 409,
  list_full: 409,
  route_exists: 409,
  unit_retired: 422,
  region_retired: 422,
  category_retired: 422,
  office_stays: 409,
  already_claimed: 409,
  claim_limit_reached: 409,
  gave_back_before: 409,
  give_back_over: 409,
  offer_ended: 409,
  unit_cannot_claim: 422,
  too_many_attempts: 429,
  card_locked: 429,
  daily_limit: 429,
  sms_budget: 503,
  sms_unavailable: 503,
  internal: 500,
  busy: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

const MESSAGES: Record<Language, Record<string, { title: string; detail: string }>> = { 'zh-CN': zh, en };

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);

/** What a code means, for a list of many refusals; undefined for what has no words of its own. */
export const wordsFor = (code: string, language: Language): string | undefined =>
  MESSAGES[language][code]?.title;

/** What the district says in both languages comes as `name.zh-CN` and `name.en`. */
function fill(text: string, params: DomainError['params'], language: Language): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? params[`${name}.${language}`] ?? whole),
  );
}

const OVERLOADED = new Set([
  'TimeoutError',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/** The table did not answer in time: the same request, sent again with its key, is answered or carried out. */
const isOverload = (error: unknown): boolean => error instanceof Error && OVERLOADED.has(error.name);

/** RFC 9457 in the person's language. Unknown errors become `internal` and tell nothing of themselves. */
export function problemReply(error: unknown, language: Language): Reply {
  const known = error instanceof DomainError && isProblemCode(error.code) ? error : undefined;
  const code: ProblemCode = known ? (known.code as ProblemCode) : isOverload(error) ? 'busy' : 'internal';
  const status = PROBLEMS[code];
  const text = MESSAGES[language][code] ?? { title: code, detail: '' };
  const body = {
    type: `urn:mashang:problem:${code}`,
    title: text.title,
    status,
    detail: fill(text.detail, known?.params ?? {}, language),
    code,
    ...(known && known.fields.length > 0 ? { errors: known.fields } : {}),
  };
  return {
    status,
    headers: {
      ...(status === 503 ? { 'retry-after': '2' } : {}),
      ...(status === 429 ? { 'retry-after': String(known?.params.seconds ?? 60) } : {}),
    },
    raw: { contentType: 'application/problem+json; charset=utf-8', content: JSON.stringify(body) },
  };
}
