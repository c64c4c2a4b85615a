import { onDuty } from '../../../shared/district/on-duty.ts';
import { covers, coversAny, fallbackUnit } from '../../../shared/district/regions.ts';
import type { RosterEntry } from '../../../shared/district/roster.ts';
import type { Route, Unit } from '../../../shared/district/schemas.ts';

export interface Question {
  /** A message to those who look after the place: no rule is asked. */
  request?: { to: 'grid_worker' | 'community' } | undefined;
  reportId: string;
  category: string;
  regionCode: string;
  at: string;
}

/** Where a report goes and why; the reason stands in the case log and is put into words by the pages. */
export interface Decision {
  unit: string;
  assignee?: { id: string; name: string };
  because: {
    code:
      | 'rule'
      | 'rule_on_duty'
      | 'no_route'
      | 'nobody_on_duty'
      | 'unit_missing'
      | 'request'
      | 'request_office';
    /** The rule that matched, when one did. */
    rule?: string;
    category?: string;
    region?: string;
  };
}

const matchesCategory = (pattern: string, category: string): boolean =>
  pattern === '*' || pattern === category || category.startsWith(`${pattern}.`);
const matchesRegion = (pattern: string, region: string): boolean =>
  pattern === '*' || covers(pattern, region);
const specificity = (pattern: string): number => (pattern === '*' ? 0 : pattern.length);

/** The most specific rule: by category first, then by region, then by id so that the answer never wavers. */
export function matchingRoute(
  routes: readonly Route[],
  { category, regionCode }: Question,
): Route | undefined {
  return routes
    .filter((route) => matchesCategory(route.category, category) && matchesRegion(route.region, regionCode))
    .sort(
      (a, b) =>
        specificity(b.category) - specificity(a.category) ||
        specificity(b.region) - specificity(a.region) ||
        (a.id < b.id ? -1 : 1),
    )[0];
}

/** Spreads reports over those on duty without a counter that everyone would write to. */
function pick(people: readonly RosterEntry[], reportId: string): RosterEntry | undefined {
  const turn = [...reportId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  const sorted = [...people].sort((a, b) => (a.staffId < b.staffId ? -1 : 1));
  return sorted[turn % sorted.length];
}

const onDutyFor = (
  { regionCode, at, reportId }: Question,
  role: string,
  roster: readonly RosterEntry[],
): RosterEntry | undefined =>
  pick(
    roster.filter(
      (row) =>
        row.role === role && coversAny(row.regions, regionCode) && onDuty(row.duty, at, row.dutyChanges),
    ),
    reportId,
  );

/** To the grid worker on duty if it was written to them, else to their office. */
function decideRequest(question: Question, office: string, roster: readonly RosterEntry[]): Decision {
  const chosen =
    question.request?.to === 'grid_worker' ? onDutyFor(question, 'grid_worker', roster) : undefined;
  return chosen
    ? {
        unit: office,
        assignee: { id: chosen.staffId, name: chosen.name },
        because: { code: 'request' },
      }
    : { unit: office, because: { code: 'request_office' } };
}

/**
 * Category × region × roster. No route, or nobody on duty: the community's queue (PRODUCT.md §3).
 * @param roster who serves the report's community
 */
export function decideRoute(
  question: Question,
  routes: readonly Route[],
  units: readonly Unit[],
  roster: readonly RosterEntry[],
): Decision {
  const fallback = fallbackUnit(question.regionCode);
  if (question.request) return decideRequest(question, fallback, roster);
  const route = matchingRoute(routes, question);
  if (!route) return { unit: fallback, because: { code: 'no_route' } };
  const rule = { rule: route.id, category: route.category, region: route.region };
  if ('unit' in route.to) {
    const { unit } = route.to;
    const exists = units.some((candidate) => candidate.code === unit);
    return exists
      ? { unit, because: { code: 'rule', ...rule } }
      : { unit: fallback, because: { code: 'unit_missing', ...rule } };
  }
  const chosen = onDutyFor(question, route.to.role, roster);
  if (!chosen) return { unit: fallback, because: { code: 'nobody_on_duty', ...rule } };
  return {
    unit: fallback,
    assignee: { id: chosen.staffId, name: chosen.name },
    because: { code: 'rule_on_duty', ...rule },
  };
}
