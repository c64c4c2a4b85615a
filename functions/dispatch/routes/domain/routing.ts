import { onDuty } from '../../../shared/district/on-duty.ts';
import { covers, coversAny, fallbackUnit } from '../../../shared/district/regions.ts';
import type { RosterEntry } from '../../../shared/district/roster.ts';
import type { Route, Unit } from '../../../shared/district/schemas.ts';
import type { Request } from '../../../shared/events/events.ts';

export interface Question {
  /** A message to those who look after the place, or of a shop to the unit of its trade: no rule is asked. */
  request?: Request | undefined;
  reportId: string;
  category: string;
  /** The group that the category is in. */
  group?: string | undefined;
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
      | 'unit_retired'
      | 'request'
      | 'request_office'
      | 'industry';
    /** The rule that matched, when one did. */
    rule?: string;
    category?: string;
    region?: string;
    /** Of a request from a shop's own code: its trade, where the code names one. */
    from?: 'merchant_code';
    industry?: string;
  };
}

/** What keeps a rule from speaking of a report. */
export const misses = (
  { category, region }: Pick<Route, 'category' | 'region'>,
  question: Pick<Question, 'category' | 'group' | 'regionCode'>,
): 'category' | 'region' | undefined => {
  if (category !== '*' && category !== question.category && category !== question.group) return 'category';
  return region === '*' || covers(region, question.regionCode) ? undefined : 'region';
};

/** A category before its group before all of them; the longer region code before the shorter. */
const categoryRank = ({ category }: Route, question: Question): number =>
  category === question.category ? 2 : category === '*' ? 0 : 1;
const regionRank = ({ region }: Route): number => (region === '*' ? 0 : region.length);

/** Those that match, the most specific first: by category, then by region, then by id so that the answer never wavers. */
export const matchingRoutes = (routes: readonly Route[], question: Question): Route[] =>
  routes
    .filter((route) => !misses(route, question))
    .sort(
      (a, b) =>
        categoryRank(b, question) - categoryRank(a, question) ||
        regionRank(b) - regionRank(a) ||
        (a.id < b.id ? -1 : 1),
    );

/** Spreads reports over those on duty without a counter that everyone would write to. */
function pick(people: readonly RosterEntry[], reportId: string): RosterEntry | undefined {
  const turn = [...reportId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  const sorted = [...people].sort((a, b) => (a.staffId < b.staffId ? -1 : 1));
  return sorted[turn % sorted.length];
}

/** Those who look after the place. */
export const servingAt = (
  { regionCode }: Pick<Question, 'regionCode'>,
  role: string,
  roster: readonly RosterEntry[],
): RosterEntry[] => roster.filter((row) => row.role === role && coversAny(row.regions, regionCode));

const onDutyFor = (
  question: Question,
  role: string,
  roster: readonly RosterEntry[],
): RosterEntry | undefined =>
  pick(
    servingAt(question, role, roster).filter((row) => onDuty(row.duty, question.at, row.dutyChanges)),
    question.reportId,
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

type IndustryUnits = Readonly<Record<string, string>>;

/** To the unit of the shop's trade; where there is none, or it is gone, to whom the rules say. */
function decideMerchant(
  industry: string | undefined,
  units: readonly Unit[],
  industryUnits: IndustryUnits,
  byRule: () => Decision,
): Decision {
  const from = { from: 'merchant_code' as const, ...(industry ? { industry } : {}) };
  const wanted = industry !== undefined && Object.hasOwn(industryUnits, industry) && industryUnits[industry];
  const unit = units.find(({ code, retired }) => code === wanted && !retired);
  if (unit) return { unit: unit.code, because: { code: 'industry', ...from } };
  const decision = byRule();
  return { ...decision, because: { ...decision.because, ...from } };
}

/**
 * Category × region × roster. No route, or nobody on duty: the community's queue (PRODUCT.md §3).
 * @param roster who serves the report's community
 * @param industryUnits which unit answers to the shops of a trade
 */
export function decideRoute(
  question: Question,
  routes: readonly Route[],
  units: readonly Unit[],
  roster: readonly RosterEntry[],
  industryUnits: IndustryUnits = {},
): Decision {
  const { request } = question;
  const byRule = () => decideByRule(question, routes, units, roster);
  if (request?.to === 'industry') return decideMerchant(request.industry, units, industryUnits, byRule);
  return request ? decideRequest(question, fallbackUnit(question.regionCode), roster) : byRule();
}

function decideByRule(
  question: Question,
  routes: readonly Route[],
  units: readonly Unit[],
  roster: readonly RosterEntry[],
): Decision {
  const fallback = fallbackUnit(question.regionCode);
  const [route] = matchingRoutes(routes, question);
  if (!route) return { unit: fallback, because: { code: 'no_route' } };
  const rule = { rule: route.id, category: route.category, region: route.region };
  if ('unit' in route.to) {
    const { unit } = route.to;
    const found = units.find((candidate) => candidate.code === unit);
    if (found && !found.retired) return { unit, because: { code: 'rule', ...rule } };
    return { unit: fallback, because: { code: found ? 'unit_retired' : 'unit_missing', ...rule } };
  }
  const chosen = onDutyFor(question, route.to.role, roster);
  if (!chosen) return { unit: fallback, because: { code: 'nobody_on_duty', ...rule } };
  return {
    unit: fallback,
    assignee: { id: chosen.staffId, name: chosen.name },
    because: { code: 'rule_on_duty', ...rule },
  };
}
