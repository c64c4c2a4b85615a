import { sealAudit } from '../../../functions/shared/audit/seal-audit.ts';
import { verifyAudit } from '../../../functions/shared/audit/verify-audit.ts';
import type { World } from '../world.ts';
import { rowsByType } from './rows.ts';

/** What every row says, whoever wrote it. */
const WRITTEN = ['at', 'action', 'actor'];

/** I-16: what was written is all there, in chains that verify, whatever the sealer went through. */
export async function checkAudit(world: World): Promise<void> {
  void world.network.flow('afterwards', sealAudit);
  await world.scheduler.run(world.scheduler.time + 60_000);
  const { findings, rows } = await verifyAudit();
  for (const { what, where, detail } of findings) world.witness.broke('I-16', `${what} ${where}: ${detail}`);
  const there = rowsByType(world)('audit');
  if (there.length !== rows)
    world.witness.broke('I-16', `${rows} audit rows verified, ${there.length} are there`);
  const bare = there.filter((row) => !WRITTEN.every((field) => row[field] !== undefined));
  if (bare.length > 0) world.witness.broke('I-16', `${bare[0]?.sk} does not say who did what`);
}
