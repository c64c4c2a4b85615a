import type { Random } from './random.ts';

/** How bad the infrastructure is while a run lasts. Probabilities are per call, per message or per tick. */
export interface Weather {
  /** The request never arrives; the caller hears nothing. */
  lost: number;
  /** The work was done, and the answer never arrives. */
  unanswered: number;
  /** The service says it cannot. */
  refused: number;
  /** DynamoDB says slow down, in bursts. */
  throttled: number;
  /** DynamoDB says another transaction is in the way though none is. */
  conflict: number;
  /** The process dies at the call. */
  crash: number;
  /** A call takes seconds. */
  slow: number;
  /** How long indexes and eventually consistent reads may lag. Milliseconds. */
  staleIndex: number;
  staleRead: number;
  /** SQS delivers a message again although it was, or is being, worked on. */
  duplicate: number;
  /** Single messages of a batch are refused. */
  partly: number;
  /** A queue loses everything in it; expected times a minute. */
  purge: number;
  /** A sweeper's tick is left out, or two run at once. */
  sweepSkipped: number;
  sweepDoubled: number;
  /** Processes disagree on the time by up to so much. Milliseconds. */
  skew: number;
  /** The clock of everyone is set back by an hour on the way. */
  jumpBack: boolean;
}

export const CALM: Weather = {
  lost: 0,
  unanswered: 0,
  refused: 0,
  throttled: 0,
  conflict: 0,
  crash: 0,
  slow: 0,
  staleIndex: 0,
  staleRead: 0,
  duplicate: 0,
  partly: 0,
  purge: 0,
  sweepSkipped: 0,
  sweepDoubled: 0,
  skew: 0,
  jumpBack: false,
};

/** Each seed has some of the faults, at its own rates: runs with all of them at once find less. */
export function weatherOf(random: Random): Weather {
  const rate = (highest: number): number => (random.chance(0.4) ? random.float() * highest : 0);
  return {
    // Now and then a bad day, on which three tries are not enough.
    lost: rate(random.chance(0.2) ? 0.5 : 0.06),
    unanswered: rate(random.chance(0.2) ? 0.6 : 0.08),
    refused: rate(0.06),
    throttled: rate(0.15),
    conflict: rate(0.15),
    crash: rate(0.08),
    slow: rate(0.08),
    staleIndex: random.chance(0.5) ? random.between(100, 10_000) : 0,
    staleRead: random.chance(0.5) ? random.between(10, 1_000) : 0,
    duplicate: rate(0.5),
    partly: rate(0.3),
    purge: random.chance(0.3) ? random.float() * 1.5 : 0,
    sweepSkipped: rate(0.6),
    sweepDoubled: rate(0.6),
    skew: random.chance(0.3) ? 300_000 : 0,
    jumpBack: random.chance(0.15),
  };
}
