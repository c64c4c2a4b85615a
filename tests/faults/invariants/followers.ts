import type { World } from '../world.ts';
import { rowsByType, under } from './rows.ts';

/** I-02, I-10: one row a follower, counted once, and nobody is lost who heard that they follow. */
export function checkFollowers({ witness, ...world }: Pick<World, 'witness' | 'table'>): void {
  const rows = rowsByType(world);
  const follows = rows('follow');
  for (const report of rows('report')) {
    const own = under(follows, `FOLLOW#${report.id}`).length;
    const counted = under(rows('follower-count'), report.pk).reduce(
      (sum, { count }) => sum + Number(count),
      0,
    );
    if (counted !== own) witness.broke('I-10', `${report.id} counts ${counted} followers and has ${own}`);
  }
  for (const { reportId, follower, away } of witness.followers) {
    const there = follows.some(({ pk, sk }) => pk === `FOLLOW#${reportId}` && sk === follower);
    // Who never heard whether they were let go may be on either side.
    if (away !== false && there === (away === true))
      witness.broke('I-01', `${follower} ${away ? 'still follows' : 'does not follow'} ${reportId}`);
  }
}
