import { earn } from '../../functions/points/commands/earn.ts';
import { optIn } from '../../functions/points/commands/take-part.ts';
import { ruleSchema } from '../../functions/points/domain/rule.ts';
import { iso, now } from '../../functions/shared/clock.ts';
import type { Load } from './simulated-load.ts';

const HOLDERS = 2_000;
const RULE = ruleSchema.parse({
  id: 'P-HOT',
  subject: 'resident',
  currency: 'material',
  trigger: 'report.solved',
  points: 1,
  months: 12,
  approval: 'automatic',
  budget: 1_000_000_000,
  text: { zh: '反映已解决', en: 'A report was solved' },
});

/** Everybody is paid by one rule out of one month's budget. */
export const postings = (): Load => ({
  what: 'postings out of one budget',
  perSecond: 500,
  prepare: async () => {
    for (let index = 0; index < HOLDERS; index++)
      await optIn({ operationId: `open-${index}`, holderId: `H-${index}`, notice: 'v1' });
  },
  request: async ({ random }, index) => {
    const earned = await earn(RULE, {
      holderId: `H-${random.int(HOLDERS)}`,
      event: { id: `hot-${index}`, at: iso(now()) },
    });
    if (earned.outcome !== 'given') throw new Error(`nothing was given: ${earned.because}`);
  },
  effects: ({ table }) => table.engine.store.snapshot().filter(({ type }) => type === 'ledger-entry').length,
});
