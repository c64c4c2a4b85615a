const FIRST_MS = 30_000;
const MOST_MS = 600_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** A message that was not applied half a minute after its commit was lost, or its consumer is failing. */
export const firstDue = (createdAt: number): number => createdAt + FIRST_MS;

/**
 * When a row that is sent now is due once more, if it is still there then. The pause is as long as the row has waited
 * already, so that what fails for ever soon costs little: ten minutes at most, because everything must be applied
 * within 15 minutes of the end of a fault; an hour once a day of tries has shown that somebody has to mend something.
 */
export function nextDue(createdAt: number, at: number): number {
  const age = at - createdAt;
  // Clocks differ: a row may seem to be from the future.
  return at + (age < DAY_MS ? Math.min(Math.max(age, FIRST_MS), MOST_MS) : HOUR_MS);
}
