/** @param rows of a report's partition: its counter is spread over a few of them */
export const followersOf = (rows: readonly Record<string, unknown>[]): number =>
  rows.reduce((sum, { type, count }) => (type === 'follower-count' ? sum + Number(count) : sum), 0);
