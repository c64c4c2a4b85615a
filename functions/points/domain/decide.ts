/** Why an event gave points, or why it gave none: every event that could earn gets exactly one decision. */
export interface PointsDecision {
  eventId: string;
  trigger: 'review.recorded';
  outcome: 'none';
  /** `no_account`: the reporter did not say who they are, and points are given to opted-in holders only. */
  because: 'no_account';
  at: string;
}

/**
 * Ratings come from whoever holds the tracking link, without an account, so nobody can have opted in (L-01).
 * The stars play no part: a rating would be thanked alike for one star and for five.
 */
export const decide = (eventId: string, at: string): PointsDecision => ({
  eventId,
  trigger: 'review.recorded',
  outcome: 'none',
  because: 'no_account',
  at,
});
