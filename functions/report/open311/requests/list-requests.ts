import { now } from '../../../shared/clock.ts';
import { type Period, periodOf } from '../domain/period.ts';
import { refuse } from '../wire/refusal.ts';

/** The specification's first thousand; who wants more asks for shorter periods. */
const MOST_PAGED = 1_000;
const MOST_IN_PAGE = 100;
export const MOST_IDS = 50;

type State = 'open' | 'closed';

export interface Wanted {
  period: Period;
  states: State[];
  /** undefined: every service. */
  services: ReadonlySet<string> | undefined;
  skip: number;
  take: number;
}

export const listed = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

function count(text: string | undefined, otherwise: number, most: number): number {
  if (!text) return otherwise;
  const number = Number(text);
  if (!/^\d{1,6}$/.test(text) || number < 1 || number > most)
    throw refuse('page_invalid', { most: MOST_IN_PAGE });
  return number;
}

function statesOf(text: string | undefined): State[] {
  const asked = listed(text);
  const states = (['open', 'closed'] as const).filter((state) => asked.length === 0 || asked.includes(state));
  if (asked.some((each) => each !== 'open' && each !== 'closed')) throw refuse('status_unknown');
  return states;
}

/** What a question for requests wants. @throws DomainError for the first parameter that is wrong */
export function wantedOf(query: Readonly<Record<string, string | undefined>>): Wanted {
  const take = count(query.page_size, MOST_IN_PAGE, MOST_IN_PAGE);
  const page = count(query.page, 1, 999_999);
  const skip = (page - 1) * take;
  if (skip + take > MOST_PAGED) throw refuse('page_too_deep', { most: MOST_PAGED });
  const services = listed(query.service_code);
  return {
    period: periodOf(query.start_date, query.end_date, now()),
    states: statesOf(query.status),
    services: services.length > 0 ? new Set(services) : undefined,
    skip,
    take,
  };
}
