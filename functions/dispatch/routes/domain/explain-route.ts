import { onDuty } from '../../../shared/district/on-duty.ts';
import type { RosterEntry } from '../../../shared/district/roster.ts';
import type { Route, Unit } from '../../../shared/district/schemas.ts';
import type { RouteRule } from './route-edit.ts';
import { type Decision, decideRoute, matchingRoutes, misses, type Question, servingAt } from './routing.ts';

/** A rule that is being written goes among the others under this name until it has one. */
export const DRAFT = 'DRAFT';
/** A page shows so many of each; more rules than that about one place are counted. */
const SHOWN = 40;

export interface Explanation {
  unit: string;
  because: Decision['because'];
  /** Those that match, the one that counts first. */
  matched: Route[];
  /** Those that do not, and at what. */
  passedOver: (Route & { by: 'category' | 'region' })[];
  /** How many were left out of either list. */
  more: number;
  /** Who could be given it by the rule that counts. Among several on duty the report's number decides. */
  people: { id: string; name: string; onDuty: boolean }[];
}

/** The rules with one that is not saved yet: in the place of its own older self, or beside the others. */
export function withDraft(
  routes: readonly Route[],
  draft: (RouteRule & { id?: string | undefined }) | undefined,
): Route[] {
  if (!draft) return [...routes];
  const { id = DRAFT, ...rule } = draft;
  return [...routes.filter((route) => route.id !== id), { id, ...rule, version: 1 }];
}

/** Why a report would go where it would go. */
export function explainRoute(
  question: Omit<Question, 'reportId'>,
  routes: readonly Route[],
  units: readonly Unit[],
  roster: readonly RosterEntry[],
): Explanation {
  // Whoever it is, it is one of those on duty; no report, so no number that decides among them.
  const { unit, because } = decideRoute({ ...question, reportId: '' }, routes, units, roster);
  const asked = question.request ? [] : routes;
  const matched = matchingRoutes(asked, { ...question, reportId: '' });
  const passedOver = asked.flatMap((route) => {
    const by = misses(route, question);
    return by ? [{ ...route, by }] : [];
  });
  // Nearer misses first: a rule of this category for elsewhere tells more than one of another category.
  passedOver.sort(
    (a, b) => Number(a.by === 'category') - Number(b.by === 'category') || (a.id < b.id ? -1 : 1),
  );
  const first = matched[0];
  const toWorker = question.request ? question.request.to === 'grid_worker' : first && 'role' in first.to;
  const people = toWorker ? servingAt(question, 'grid_worker', roster) : [];
  return {
    unit,
    because,
    matched: matched.slice(0, SHOWN),
    passedOver: passedOver.slice(0, SHOWN),
    more: Math.max(0, matched.length - SHOWN) + Math.max(0, passedOver.length - SHOWN),
    people: people.map((each) => ({
      id: each.staffId,
      name: each.name,
      onDuty: onDuty(each.duty, question.at, each.dutyChanges),
    })),
  };
}
