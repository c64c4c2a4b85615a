import { beforeAll, describe, expect, it } from 'vitest';
import { pick, prepare, sendAll, statuses, writingNothing } from './ask.ts';
import { callersWith, someOf } from './row.ts';
import { TABLE } from './table/index.ts';
import { openAuthzWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openAuthzWorld('authz-function');
});

const refused = (status: number) => status >= 400;

describe.each(TABLE)('%s', (label, row) => {
  const out = someOf(row, callersWith(row, refused)).filter((name) => refused(row.who[name]));
  const inside = someOf(
    row,
    callersWith(row, (status) => !refused(status)),
  ).filter((name) => !refused(row.who[name]));

  it.runIf(out.length > 0)('turns away whom the table turns away, and nothing changes', async () => {
    const prepared = await prepare(world, row.ask, out, true);
    const answers = await writingNothing(() => sendAll(label, prepared));
    expect(statuses(answers)).toEqual(pick(row.who, out));
  });

  it.runIf(inside.length > 0)('serves whom the table serves', async () => {
    const answers = await sendAll(label, await prepare(world, row.ask, inside, label.startsWith('GET ')));
    expect(statuses(answers)).toEqual(pick(row.who, inside));
  });
});
