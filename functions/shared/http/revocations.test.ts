import { afterEach, beforeEach, expect, it } from 'vitest';
import { useTime } from '../clock.ts';
import { useAnsweringTable } from '../testing/answering-table.ts';
import { useEnvironment } from '../testing/environment.ts';
import { forgetRevocations, isRevoked, revoke } from './revocations.ts';

let time = 1_800_000_000_000;
beforeEach(() => {
  useEnvironment();
  useTime(() => time);
  forgetRevocations();
});
afterEach(() => useTime());

const bearer = { holder: 'S-1', version: 3, session: 'L-1' };
const knows = (...Items: object[]) => useAnsweringTable(() => ({ Items }));

it('asks the table once in half a minute, however many requests come at once', async () => {
  const calls = knows({ id: 'S-1', version: 4 });
  expect(await Promise.all([1, 2, 3].map(() => isRevoked(bearer)))).toEqual([true, true, true]);
  time += 29_000;
  await isRevoked(bearer);
  expect(calls).toEqual(['QueryCommand']);
  time += 2_000;
  await isRevoked(bearer);
  expect(calls).toEqual(['QueryCommand', 'QueryCommand']);
});

it('refuses what was read from the account before the change, and nothing after it', async () => {
  knows({ id: 'S-1', version: 4 }, { id: 'S-1', version: 2 }, { id: 'S-2', version: 9 });
  expect(await isRevoked(bearer)).toBe(true);
  expect(await isRevoked({ ...bearer, version: 4 })).toBe(false);
  expect(await isRevoked({ ...bearer, holder: 'S-3' })).toBe(false);
});

it('refuses a session that was ended, whatever its account says', async () => {
  knows({ id: 'L-1' });
  expect(await isRevoked({ ...bearer, version: 1_000 })).toBe(true);
  expect(await isRevoked({ ...bearer, session: 'L-2' })).toBe(false);
  expect(await isRevoked({ holder: 'S-1', version: 3 })).toBe(false);
});

it('serves on with what it knew while the table does not answer, and no longer than the promised minute', async () => {
  knows({ id: 'S-1', version: 4 });
  await isRevoked(bearer);
  useAnsweringTable(() => {
    throw new Error('no answer');
  });
  time += 40_000;
  expect(await isRevoked(bearer)).toBe(true);
  time += 16_000;
  await expect(isRevoked(bearer)).rejects.toThrow('no answer');
});

it('lets nobody in unknown when the table never answered', async () => {
  useAnsweringTable(() => {
    throw new Error('no answer');
  });
  await expect(isRevoked(bearer)).rejects.toThrow('no answer');
});

it('is kept longer than any token lives', () => {
  const item = revoke('S-1', 4).write.Put?.Item;
  expect(item).toMatchObject({ id: 'S-1', version: 4, ttl: Math.ceil(time / 1000) + 900 });
  expect(String(item?.sk) > new Date(time + 600_000).toISOString()).toBe(true);
});
