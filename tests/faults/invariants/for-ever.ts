import { submitReport } from '../../../functions/report/submit.ts';
import { isCode } from '../../../functions/shared/errors.ts';
import type { World } from '../world.ts';
import { checkEffects } from './effects.ts';
import { checkLedger } from './ledger.ts';
import { checkReports } from './reports.ts';

const DAY = 86_400_000;

/** I-19: whatever is sent again, minutes or days later, is answered as before and changes nothing. */
export async function checkForEver(world: World): Promise<void> {
  const { witness, table, queues, random } = world;
  for (const wait of [11 * 60_000, 15 * DAY]) {
    await world.later(wait);
    const before = JSON.stringify(table.engine.store.snapshot());
    for (const { key, body, heard, again } of witness.submissions) {
      if (heard.length === 0 || again === false) continue;
      const send = again ?? ((description) => submitReport({ ...body, description }, key));
      const now = await outcome(world, () => send(body.description));
      if (now !== heard[0]) witness.broke('I-19', `${key} is answered with ${now} now, ${heard[0]} before`);
      const other = await outcome(world, () => send('别的话'));
      if (other !== 'idempotency_mismatch')
        witness.broke('I-19', `${key} with other words is answered with ${other}`);
    }
    for (const { kind, answer, again } of witness.answered.values()) {
      const now = await outcome(world, async () => JSON.stringify(await again()));
      if (now !== JSON.stringify(answer)) witness.broke('I-19', `${kind} is answered with ${now} now`);
    }
    for (const { consumer, body } of queues.sent.slice(0, 60))
      if (random.chance(0.5)) queues.enqueue(consumer, body);
    await world.later(10 * 60_000);
    if (JSON.stringify(table.engine.store.snapshot()) !== before)
      witness.broke('I-19', 'what came again changed the table');
  }
  // Nothing that matters has a date of expiry.
  checkReports(world);
  checkEffects(world);
  checkLedger(world);
}

async function outcome(world: World, work: () => Promise<string>): Promise<string> {
  const done = world.network.flow('again', work);
  await world.scheduler.run(world.scheduler.time + 60_000);
  const ended = await done;
  if (ended.kind === 'answer') return ended.value;
  if (ended.kind === 'error' && isCode(ended.error, 'idempotency_mismatch')) return 'idempotency_mismatch';
  return ended.kind === 'error' ? String(ended.error) : 'nothing';
}
