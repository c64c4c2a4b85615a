import type { Finding } from '../../../functions/shared/truths/find-missing-effects.ts';
import { truths } from '../../../functions/shared/truths/truths.ts';
import type { World } from '../world.ts';
import type { Row } from './rows.ts';

/** Clocks that are behind, one that was set back, and the minute of the sweeper. */
const PATIENCE_MS = 2 * 3_600_000;

/** What the nightly audit says of these rows, when nothing is too young and no event is left to excuse it. */
export function findingsOf(rows: readonly Row[], at = 0): Finding[] {
  const { all } = truths(at - PATIENCE_MS);
  for (const [pk, partition] of Map.groupBy(rows, (row) => row.pk))
    for (const each of all) each.add(pk, partition);
  return all.flatMap((each) => each.findings());
}

/** The audit of truths must find a sound district sound: an alarm about it is a defect, too. */
export function checkTruths(world: World): void {
  for (const { kind, id, detail = '' } of findingsOf(
    [...world.table.engine.store.all()] as Row[],
    world.scheduler.time,
  ))
    world.witness.broke('truths', `${kind} ${id} ${detail}`.trimEnd());
}
