import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { me, order } from '../steps/some-steps.ts';
import { claim, keepList, listCopy } from './copies-store.ts';

/** A phone whose disk is slow to write and quick to read. */
const rows = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../../offline/database.ts', () => ({
  get: async (name: string, key: string) => rows.get(`${name}.${key}`),
  change: async (name: string, key: string, to: (before: unknown) => unknown) => {
    await sleep(20);
    rows.set(`${name}.${key}`, to(rows.get(`${name}.${key}`)));
  },
  all: async () => [],
  clear: async () => rows.clear(),
  remove: async (name: string, key: string) => rows.delete(`${name}.${key}`),
}));

it('keeps a list that is answered before the phone has written who signed in', async () => {
  void claim(me);
  await keepList(me.id, 'mine', [order()]);
  expect((await listCopy('mine'))?.items).toHaveLength(1);
});

it('keeps nothing for somebody else', async () => {
  await claim({ ...me, id: 'S2' });
  await keepList(me.id, 'mine', [order()]);
  expect(await listCopy('mine')).toBeUndefined();
});
