import { beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../functions/shared/testing/http-event.ts';
import { prepare, send, sendAll, writingNothing } from './ask.ts';
import { callersWith, type Row } from './row.ts';
import { TABLE } from './table/index.ts';
import { openAuthzWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openAuthzWorld('authz-object');
});

/** What is not theirs they hear of as of something that is not there. */
const hidden = (status: number) => status === 404 || status === 422;
const elsewhere = (request: Call, { missing }: Row): Call => ({
  ...request,
  params: { ...request.params, ...missing?.params },
  query: { ...request.query, ...missing?.query },
});
const rows = TABLE.filter(([, row]) => row.missing);

describe.each(rows)('%s', (label, row: Row) => {
  it('answers about what is another’s as about what does not exist', async () => {
    const prepared = await prepare(world, row.ask, callersWith(row, hidden), true);
    const theirs = await writingNothing(() => sendAll(label, prepared));
    const none = await sendAll(
      label,
      prepared.map(({ name, request }) => ({ name, request: elsewhere(request, row) })),
    );
    for (const [name, answer] of theirs) expect([name, answer.text]).toEqual([name, none.get(name)?.text]);
  });
});

const traps = TABLE.flatMap(([label, row]) =>
  Object.entries(row.traps ?? {}).map(([what, trap]) => ({ label, what, trap })),
);

describe.each(traps)('$label refuses whoever $what', ({ label, trap }) => {
  it('and nothing changes', async () => {
    const [prepared] = await prepare(world, trap.ask, [trap.by]);
    if (!prepared) throw new Error('nobody asks');
    const answer = await (trap.counted ? send(label, prepared) : writingNothing(() => send(label, prepared)));
    expect(answer).toMatchObject({ status: trap.is, json: { code: trap.code } });
  });
});
