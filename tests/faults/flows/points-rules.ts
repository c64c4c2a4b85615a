import { earn } from '../../../functions/points/commands/earn.ts';
import { type Rule, ruleSchema } from '../../../functions/points/domain/rule.ts';
import { loadRule, ruleStep } from '../../../functions/points/rows/rule-rows.ts';
import { changeRule } from '../../../functions/points/rules/edit-rule.ts';
import type { World } from '../world.ts';
import { ask } from './client.ts';
import { once } from './points-once.ts';

const CHANGING = 'P-CHANGING';
/** Edits somebody was told of, by run. */
const TOLD = new WeakMap<World, Rule[]>();
export const editsToldOf = (world: World): readonly Rule[] => TOLD.get(world) ?? [];

/** A rule that was there long before. */
export function putFirstVersion(world: World): void {
  const rule = ruleSchema.parse({
    id: CHANGING,
    subject: 'resident',
    currency: 'contribution',
    trigger: 'consultation.taken_part',
    points: 7,
    approval: 'automatic',
    text: { zh: '参与协商', en: 'Took part' },
  });
  const { Put } = ruleStep({ rule, at: new Date(world.scheduler.time).toISOString() }).write;
  world.longThere({ ...Put?.Item });
}

/** By the rule as it is when it is asked for: sent again under the next version it is still the same award. */
export const earnByChangingRule = (world: World, holderId: string, id: string): Promise<unknown> => {
  const event = { id, at: new Date(world.network.clock() - world.random.int(60_000)).toISOString() };
  return once(world, 'earn', `${CHANGING} ${id}`, async () =>
    earn(await loadRule(CHANGING), { holderId, event }),
  );
};

/** Two of the committee change the number at the same moment, while people earn by it; each begins with what they see. */
export function committee(world: World): void {
  const told: Rule[] = [];
  TOLD.set(world, told);
  const { random } = world;
  const meetings = Array.from({ length: 1 + random.int(3) }, () => random.int(60_000));
  for (const by of ['S-ONE', 'S-TWO'])
    world.act(async () => {
      for (const wait of meetings) {
        await world.sleep(wait);
        const seen = await ask(world, 'read rule', () => loadRule(CHANGING));
        if (!seen || !('value' in seen)) continue;
        const edit = { ...seen.value, points: 1 + random.int(90) } as Rule;
        const heard = await ask(world, 'edit rule', () => changeRule(edit, by));
        if (heard && 'value' in heard) told.push(heard.value);
      }
    });
}
