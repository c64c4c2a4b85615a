import { describe, expect, it } from 'vitest';
import { Problem } from '../../api/problem.ts';
import { type Fate, runBulk, type Send } from './run-bulk.ts';

const ORDERS = Array.from({ length: 12 }, (_, i) => `W${i}`);

async function run(send: Send<string>, { atOnce = 5, stopped = (): boolean => false } = {}) {
  const fates = new Map<string, Fate>();
  await runBulk({
    orders: ORDERS,
    send,
    atOnce,
    stopped,
    onFate: (order, fate) => fates.set(order, fate),
    pause: async () => undefined,
  });
  return fates;
}

describe('a step for many orders', () => {
  it('goes to each once, and never to more at once than it may', async () => {
    let now = 0;
    let most = 0;
    const sent: string[] = [];
    const fates = await run(async (order) => {
      sent.push(order);
      most = Math.max(most, ++now);
      await new Promise((go) => setTimeout(go, 2));
      now -= 1;
      return { version: 3 };
    });
    expect(sent.toSorted()).toEqual(ORDERS.toSorted());
    expect(most).toBe(5);
    expect([...fates.values()]).toEqual(ORDERS.map(() => ({ state: 'done', version: 3 })));
  });

  it('is refused for one in the server’s words, and taken for the others', async () => {
    const fates = await run(async (order) => {
      if (order === 'W3') throw new Problem(409, { code: 'stale_version', detail: '别人已改过' });
      return { version: 2 };
    });
    expect(fates.get('W3')).toEqual({ state: 'refused', why: '别人已改过' });
    expect([...fates.values()].filter(({ state }) => state === 'done')).toHaveLength(11);
  });

  it('is sent again under its own key when nothing was heard, and no more than three times', async () => {
    const keys = new Map<string, string[]>();
    const fates = await run(async (order, key) => {
      const tried = [...(keys.get(order) ?? []), key];
      keys.set(order, tried);
      if (order === 'W1' && tried.length < 3) throw new TypeError('fetch failed');
      if (order === 'W2') throw new Problem(503, { code: 'busy', detail: '太忙' });
      if (order === 'W4') throw new TypeError('fetch failed');
      return { version: 2 };
    });
    expect(fates.get('W1')).toEqual({ state: 'done', version: 2 });
    expect(fates.get('W2')).toEqual({ state: 'refused', why: '太忙' });
    expect(fates.get('W4')).toEqual({ state: 'refused' });
    expect([...keys.values()].map((tried) => new Set(tried).size)).toEqual(ORDERS.map(() => 1));
    expect(keys.get('W2')).toHaveLength(3);
    expect(new Set([...keys.values()].flat()).size).toBe(ORDERS.length);
  });

  it('stops when it is told to: what was not sent stays unsent', async () => {
    let sent = 0;
    const fates = await run(
      async () => {
        sent += 1;
        return { version: 2 };
      },
      { atOnce: 1, stopped: () => sent >= 4 },
    );
    expect(sent).toBe(4);
    expect(fates.size).toBe(4);
  });
});
