import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../functions/shared/testing/http-event.ts';
import {
  expectWithinContract,
  objectsIn,
  type Prepared,
  prepare,
  send,
  sendAll,
  writingNothing,
} from './ask.ts';
import { CANARY } from './persons.ts';
import { callersWith, type Row, someOf } from './row.ts';
import { TABLE } from './table/index.ts';
import { CONTACT, openAuthzWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openAuthzWorld('authz-field');
});

const PERSONAL = {
  phone: CONTACT,
  nickname: CANARY,
  person: /(?<![0-9A-Z])P[0-9A-HJKMNP-TV-Z]{26}(?![0-9A-Z])/,
};
const served = (row: Row) =>
  someOf(
    row,
    callersWith(row, (status) => status < 400),
  );
/** Of those who change something, the first and the last: what a change answers is the same for all. */
const looking = (label: string, row: Row) =>
  label.startsWith('GET ')
    ? served(row)
    : [...new Set([...served(row).slice(0, 1), ...served(row).slice(-1)])];
const answers = (row: Row) => callersWith(row, (status) => status < 400).length > 0;

/** What a row could be asked to take over from a body that holds more than it should. */
const SMUGGLED = {
  id: 'X',
  roles: ['administrator'],
  status: 'closed',
  version: 99,
  personId: `P${'0'.repeat(26)}`,
  points: 1_000_000,
  verified: true,
  ownedBy: 'S-ADMINISTRATOR',
  regions: ['150603'],
  createdAt: '2020-01-01T00:00:00.000Z',
  __proto__x: { roles: ['administrator'] },
};

/** The body with one more field in the object at `path`. */
function withField(body: unknown, path: readonly (string | number)[], name: string, value: unknown): string {
  const copy = structuredClone(body) as Record<string | number, unknown>;
  const target = path.reduce((at, step) => at[step] as typeof copy, copy);
  if (name in target) return '';
  // As an attacker writes it: no object literal makes an own property of this name.
  Object.defineProperty(target, name.replace('__proto__x', '__proto__'), { value, enumerable: true });
  return JSON.stringify(copy);
}

const tells = ({ tells: told }: Row, name: string, { json }: Answer) => {
  const { fields, to } = told ?? { fields: [], to: [] };
  const names: readonly string[] = to;
  for (const field of fields)
    expect([name, field, field in json]).toEqual([name, field, names.includes(name)]);
};

describe.each(TABLE.filter(([, row]) => answers(row)))('%s', (label, row) => {
  it('tells no more than its contract, no personal data, and of lists what is theirs', async () => {
    const prepared = await prepare(world, row.ask, looking(label, row), label.startsWith('GET '));
    for (const [name, answer] of await sendAll(label, prepared)) {
      expectWithinContract(label, answer);
      for (const [kind, canary] of Object.entries(PERSONAL))
        if (!row.shows?.includes(kind as keyof typeof PERSONAL))
          expect(answer.text, name).not.toMatch(canary);
      tells(row, name, answer);
      const { lists } = row;
      if (lists)
        expect([name, answer.text.includes(lists.text(world))]).toEqual([name, lists.to.includes(name)]);
    }
  });

  it('sets no cookie that scripts can read or other sites send', async () => {
    const [first] = await prepare(world, row.ask, served(row).slice(0, 1));
    const { cookies } = await send(label, first as Prepared);
    const cross =
      label.includes('wechat') || label.includes('oidc') ? /SameSite=(Strict|Lax)/ : /SameSite=Strict/;
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(cross);
    }
  });
});

const withBody = TABLE.filter(([, row]) => answers(row));

describe.each(withBody)('%s', (label, row) => {
  it('refuses every field that its body does not have, and stores nothing', async ({ skip }) => {
    const [first] = await prepare(world, row.ask, served(row).slice(-1));
    const body = first?.request.body;
    if (!first || typeof body !== 'object' || body === null) return skip();
    const known = row.optional ?? [];
    await writingNothing(async () => {
      for (const path of objectsIn(body))
        for (const [name, value] of Object.entries(SMUGGLED)) {
          if (path.length === 0 && known.includes(name)) continue;
          const changed = withField(body, path, name, value);
          if (changed === '') continue;
          const answer = await send(label, first, {
            body: changed,
            headers: { 'content-type': 'application/json' },
          });
          expect([[...path, name].join('.'), answer.status]).toEqual([[...path, name].join('.'), 422]);
        }
    });
  });
});
