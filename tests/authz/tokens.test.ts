import { beforeAll, describe, expect, it } from 'vitest';
import { prepare, send, writingNothing } from './ask.ts';
import { badTokens, goodToken } from './bad-tokens.ts';
import { handlerOf, ROUTES, routeOf } from './routes.ts';
import { callersWith, type Row } from './row.ts';
import { TABLE } from './table/index.ts';
import { openAuthzWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openAuthzWorld('authz-tokens');
});

const served = (row: Row) => callersWith(row, (status) => status < 400).filter((name) => name !== 'nobody');
const isPublic = (label: string) => {
  const handler = ROUTES.get(routeOf(label));
  return handler === undefined || handler instanceof Error || handler.contract.auth === 'public';
};
const guarded = TABLE.filter(
  ([label, row]) => !label.includes(': ') && !isPublic(label) && served(row).length > 0,
);

describe.each(guarded)('%s', (label, row) => {
  it('takes no token with anything wrong about it, and nothing changes', async () => {
    const [first] = await prepare(world, row.ask, served(row).slice(-1));
    if (!first) throw new Error('nobody may');
    const tokens = await badTokens(world.callers[first.name]);
    await writingNothing(async () => {
      for (const [what, token] of Object.entries(tokens)) {
        const { status } = await send(label, first, { token });
        expect([what, status]).toEqual([what, 401]);
      }
    });
  });
});

const OWN = {
  administrator: 'GET /api/audit',
  resident: 'GET /api/residents/me/consents',
  courier: 'GET /api/courier-inspections',
};

describe('a token made as those are', () => {
  it('with nothing wrong about it is taken', async () => {
    for (const name of ['administrator', 'resident', 'courier'] as const) {
      const caller = world.callers[name];
      const label = OWN[name];
      const { status } = await send(label, { name, request: { token: await goodToken(caller) } });
      expect(status, name).toBe(200);
    }
  });
});

describe('a token', () => {
  it('is asked for by every route but those that the table opens to anyone', () => {
    const open = TABLE.filter(([label]) => handlerOf(label).contract.auth === 'public');
    for (const [label, { who }] of open)
      expect([label, new Set(Object.values(who)).size]).toEqual([label, 1]);
  });
});
