import { Cases } from '../../../functions/shared/truths/cases.ts';
import type { Finding } from '../../../functions/shared/truths/find-missing-effects.ts';
import type { World } from '../world.ts';
import type { Row } from './rows.ts';

/** What the nightly audit says of these rows, when nothing is too young and no event is left to excuse it. */
export function findingsOf(rows: readonly Row[]): Finding[] {
  const cases = new Cases();
  for (const [pk, partition] of Map.groupBy(rows, (row) => row.pk)) cases.add(pk, partition);
  return cases.findings();
}

/** The audit of truths must find a sound district sound: an alarm about it is a defect, too. */
export function checkTruths(world: World): void {
  for (const { kind, id, detail = '' } of findingsOf([...world.table.engine.store.all()] as Row[]))
    world.witness.broke('truths', `${kind} ${id} ${detail}`.trimEnd());
}
