import { DomainError } from '../../shared/errors.ts';

const DAY = 24 * 3_600_000;
/** How long it waits for whom it is for, and how long it is shown, in days. */
const WAITS_DAYS = 60;
const SHOWN_DAYS = 365;

/** What whoever is thanked can say. */
export const STEPS = ['agree', 'decline', 'withdraw'] as const;
export type Step = (typeof STEPS)[number];

/** Thanks to a member of staff or to a household. Nothing in it says whose thanks they are. */
export interface Praise {
  id: string;
  kind: 'worker' | 'neighbour';
  /** The member of staff, or the code of the household. */
  whose: string;
  /** The community; of a place in none, the region it lies in. */
  region: string;
  reasons: string[];
  /** Of workers alone. */
  words?: string;
  status: 'pending' | 'shown';
  /** The day on which it was given. */
  on: string;
  shownAt?: string;
  /** From then on nobody sees it. */
  until: string;
  version: number;
}

const plusDays = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY).toISOString();

/** @param given without `words` where the other side is a household: an anonymous note on a door can hurt */
export const pending = (
  given: Pick<Praise, 'id' | 'whose' | 'region' | 'reasons' | 'on'> &
    ({ kind: 'neighbour' } | { kind: 'worker'; words?: string | undefined }),
): Praise => {
  const { id, kind, whose, region, reasons, on } = given;
  const words = given.kind === 'worker' ? given.words : undefined;
  return {
    ...{ id, kind, whose, region, reasons, on, status: 'pending' },
    ...(words === undefined ? {} : { words }),
    until: plusDays(on, WAITS_DAYS),
    version: 1,
  };
};

/** What is past its date is nobody's any more, though its row goes later. */
export const isThere = ({ until }: Praise, at: string): boolean => at < until;

/**
 * What becomes of it: shown, or gone without a trace.
 * @throws DomainError `illegal_transition`
 */
export function answered(praise: Praise, step: Step, at: string): Praise | 'gone' {
  const from = step === 'withdraw' ? 'shown' : 'pending';
  if (praise.status !== from) throw new DomainError('illegal_transition', { status: praise.status });
  if (step !== 'agree') return 'gone';
  return {
    ...praise,
    status: 'shown',
    shownAt: at,
    until: plusDays(at, SHOWN_DAYS),
    version: praise.version + 1,
  };
}
