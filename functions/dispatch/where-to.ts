import { groupOf } from '../shared/district/category-tree.ts';
import { config } from '../shared/district/config.ts';
import { communityOf } from '../shared/district/regions.ts';
import { rosterOf } from './order-repository.ts';
import { type Decision, decideRoute, type Question } from './routes/domain/routing.ts';

interface Placed {
  unit: { code: string; name: string };
  assignee?: { id: string; name: string };
  /** Why, in codes, for the case log. */
  because: Record<string, string>;
}

const definite = (because: Decision['because']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(because).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** Whose it is by the district's rules as they are now, and why. */
export async function whereTo(question: Omit<Question, 'group'>): Promise<Placed> {
  const community = communityOf(question.regionCode);
  const [categories, routes, units, roster, [district]] = await Promise.all([
    config('category'),
    config('route'),
    config('unit'),
    community ? rosterOf(community) : [],
    config('district'),
  ]);
  const group = groupOf(categories, question.category);
  const decision = decideRoute({ ...question, group }, routes, units, roster, district?.industryUnits);
  const unit = units.find(({ code }) => code === decision.unit);
  return {
    unit: { code: decision.unit, name: unit?.name.zh ?? decision.unit },
    ...(decision.assignee ? { assignee: decision.assignee } : {}),
    because: definite(decision.because),
  };
}
