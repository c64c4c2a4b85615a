import type { FieldProblem } from '../http.ts';
import { navigate } from '../router.ts';
import type { Draft } from './draft.ts';

export type StepName = 'category' | 'place' | 'words' | 'send';

/** What a shop asks is filed under this, in districts that have it. */
export const SHOP_CATEGORY = 'market.merchant_request';

/** A scanned code already says where, so its report has a step less; a shop's own says what it is about, too. */
export function stepsOf(draft: Draft): StepName[] {
  if (draft.kind && draft.code && draft.category === SHOP_CATEGORY) return ['words', 'send'];
  return draft.code ? ['category', 'words', 'send'] : ['category', 'place', 'words', 'send'];
}

export const hasPlace = (draft: Draft): boolean =>
  Boolean(draft.code || draft.location || draft.address.trim());

/** A picture says enough by itself. */
export const hasWords = (draft: Draft): boolean => Boolean(draft.description.trim() || draft.photos.length);

/** The step of the address bar, or the first one before it that still misses something. */
export function allowedStep(draft: Draft, wanted: string | undefined): StepName {
  const steps = stepsOf(draft);
  if (draft.phase === 'sending' || draft.phase === 'waiting') return 'send';
  const index = steps.indexOf(wanted as StepName);
  const missing = steps.findIndex(
    (step) =>
      (step === 'category' && !draft.category) ||
      (step === 'place' && !hasPlace(draft)) ||
      (step === 'words' && !hasWords(draft)),
  );
  const last = missing === -1 ? steps.length - 1 : missing;
  return steps[Math.min(Math.max(index, 0), last)] ?? 'category';
}

const FIELDS: [string, StepName][] = [
  ['category', 'category'],
  ['code', 'place'],
  ['location', 'place'],
  ['address', 'place'],
  ['description', 'words'],
  ['photos', 'words'],
];

/** Where a refused field is to be corrected; what has no field of its own is shown by the send button. */
export function stepOfProblem(problem: FieldProblem): StepName {
  return FIELDS.find(([field]) => problem.path.startsWith(field))?.[1] ?? 'send';
}

export const problemOf = (draft: Draft, ...fields: string[]): string | undefined =>
  draft.problems.find((problem) => fields.some((field) => problem.path.startsWith(field)))?.message;

export function goTo(draft: Draft, step: string, how: 'push' | 'replace' = 'push'): void {
  const code = draft.code ? `code=${encodeURIComponent(draft.code)}&` : '';
  const shop = draft.kind ? 'for=shop&' : '';
  navigate(`/r?${code}${shop}step=${encodeURIComponent(step)}`, how);
}
