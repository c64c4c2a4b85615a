import { beforeAll, describe, expect, it } from 'vitest';
import { handler as households } from '../../functions/identity/households/handlers/my-households.ts';
import { handler as listMyInbox } from '../../functions/notify/inbox/handlers/list-my-inbox.ts';
import { issueCodes, setStatus } from '../../functions/scan/code-changes.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { later } from '../support/accounts.ts';
import { resident } from '../support/residents.ts';
import { closed, issueSomeCodes, lamp, newCode, unknown } from '../support/some-codes.ts';
import { allRows } from './invariants.ts';
import { door, moveIn, ofResident, residentSays, shown, thanks } from './praise-steps.ts';
import { drain, newKey, openWorld } from './world.ts';

const DAY = 24 * 3_600_000;
beforeAll(async () => {
  await openWorld('praise-households');
  await issueSomeCodes();
});

/** A door, somebody behind it, and thanks that wait for them. */
async function waiting(reasons = ['helped_carry']) {
  const [code, someone] = [await door(), await resident()];
  await moveIn(someone, code);
  expect((await thanks(code, { reasons })).json).toEqual({ status: 'pending' });
  await drain();
  const [given] = (await ofResident(someone)).json.items;
  return { code, someone, given };
}

describe('thanks to a household', () => {
  it('are asked of those who live there, and shown as a neighbour’s, without door or name', async () => {
    const { code, someone, given } = await waiting(['helped_carry', 'looked_after_elder']);
    const view = {
      on: expect.any(String),
      to: { kind: 'neighbour' },
      reasons: ['helped_carry', 'looked_after_elder'],
    };
    expect(given).toMatchObject({ status: 'pending', version: 1, shown: view });
    const inbox = (await call(listMyInbox, { token: someone.token, query: {} })).json.items;
    expect(inbox).toMatchObject([{ action: 'praised', title: '有人感谢您家，是否展示由您家决定' }]);
    expect((await shown(code)).json.items).toEqual([]);
    expect((await residentSays(someone, 'agree', given)).json.status).toBe('shown');
    const page = await shown(code);
    expect(page.json.items).toEqual([view]);
    expect(page.text).not.toContain('501');
    expect(page.text).not.toContain(code);
  });

  it('belong to everybody who lives there, and to nobody who only says so', async () => {
    const { code, given } = await waiting();
    const [other, says, stranger] = [await resident(), await resident(), await resident()];
    await moveIn(other, code);
    expect((await ofResident(stranger)).json.items).toEqual([]);
    expect((await residentSays(stranger, 'agree', given)).status).toBe(404);
    expect((await ofResident(says)).json.items).toEqual([]);
    expect((await ofResident(other)).json.items).toEqual([given]);
    expect((await residentSays(other, 'decline', given)).json.status).toBe('gone');
    expect((await allRows()).filter(({ pk }) => pk.startsWith('PRAISE#') && pk.endsWith(code))).toEqual([]);
  });

  it('are one for a double tap, and three a day at most', async () => {
    const code = await door();
    const key = newKey();
    const taps = await Promise.all([1, 2, 3].map(() => thanks(code, undefined, key)));
    expect(taps.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await thanks(code, { reasons: ['took_parcel'] }, key)).json.code).toBe('idempotency_mismatch');
    const more = await Promise.all([1, 2, 3, 4, 5].map(() => thanks(code)));
    expect(more.map(({ status }) => status).sort()).toEqual([201, 201, 429, 429, 429]);
    expect(more.find(({ status }) => status === 429)?.json.code).toBe('thanked_enough');
    const rows = (await allRows()).filter(({ type, whose }) => type === 'praise' && whose === code);
    expect(rows).toHaveLength(3);
    await later(DAY, async () => expect((await thanks(code)).status).toBe(201));
  });

  it('hold no words, and nothing but deeds of a neighbour', async () => {
    const code = await door();
    for (const body of [
      { reasons: ['kind'], words: '我知道你住这里' },
      { reasons: [] },
      { reasons: ['kind', 'lent_things', 'took_parcel', 'helped_carry'] },
      { reasons: ['came_quickly'] },
      {},
    ])
      expect((await thanks(code, body)).json.code, JSON.stringify(body)).toBe('invalid_request');
    expect((await thanks(code, undefined, 'short')).status).toBe(422);
    expect((await thanks(unknown)).json.code).toBe('code_not_found');
    expect((await thanks(closed.code)).json.code).toBe('code_suspended');
    expect((await thanks(lamp.code)).json.code).toBe('not_a_household');
    expect((await shown(lamp.code)).status).toBe(404);
    expect((await allRows()).filter(({ type, whose }) => type === 'praise' && whose === code)).toEqual([]);
  });

  it('follow those who live there behind a new plate', async () => {
    const { code, someone, given } = await waiting();
    const plate = newCode('household', '云锦花园 5 号楼 501');
    await issueCodes([plate]);
    await setStatus(code, 'replaced', plate.code);
    await call(households, { token: someone.token });
    expect((await ofResident(someone)).json.items).toEqual([given]);
    expect((await residentSays(someone, 'agree', given)).json.status).toBe('shown');
  });

  it('are read page by page, the newest day first, over all doors of a person', async () => {
    const someone = await resident();
    const doors = [await door(), await door()];
    for (const code of doors) await moveIn(someone, code);
    for (const day of [0, 1, 2])
      await later(day * DAY, async () => {
        for (const code of doors) await thanks(code);
      });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '2', ...(cursor ? { cursor } : {}) };
      const page = (await ofResident(someone, query)).json;
      expect(Object.keys(page).sort()).toEqual(page.nextCursor ? ['items', 'nextCursor'] : ['items']);
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(6);
    expect([...new Set(seen)].sort().reverse()).toEqual(seen);
    expect((await ofResident(someone, { limit: '21' })).status).toBe(422);
    expect((await ofResident(someone, { cursor: 'x.y' })).json.code).toBe('invalid_cursor');
  });
});

describe('the page of a community', () => {
  it('has twenty thanks at most, newest first, and no number', async () => {
    const { code, someone } = await waiting();
    for (let day = 1; day <= 8; day++)
      await later(day * DAY, async () => {
        for (let n = 0; n < 3; n++) await thanks(code, { reasons: ['took_parcel'] });
      });
    await later(9 * DAY, async () => {
      for (let cursor: string | undefined, n = 0; n < 3; n++) {
        const query = { limit: '20', ...(cursor ? { cursor } : {}) };
        const { items, nextCursor } = (await ofResident(someone, query)).json;
        for (const each of items) await residentSays(someone, 'agree', each);
        cursor = nextCursor;
        if (!cursor) break;
      }
      const first = (await shown(code, { limit: '20' })).json;
      expect(Object.keys(first).sort()).toEqual(['items', 'nextCursor']);
      expect(first.items).toHaveLength(20);
      const second = (await shown(code, { limit: '20', cursor: first.nextCursor })).json;
      expect(second.items.length).toBeGreaterThanOrEqual(5);
      expect((await shown(code, { limit: '21' })).status).toBe(422);
      const days = [...first.items, ...second.items].map(({ on }: { on: string }) => on);
      expect([...days].sort().reverse()).toEqual(days);
    });
  });
});
