import { isProblem } from '../../api/problem.ts';

/** How one of many orders fared. */
export type Fate =
  | { state: 'waiting' | 'sending' }
  | { state: 'done'; version: number }
  /** In the server's words, or without any: then nobody knows whether it was done. */
  | { state: 'refused'; why?: string };

export type Send<O> = (order: O, key: string) => Promise<{ version: number }>;

interface Plan<O> {
  orders: readonly O[];
  send: Send<O>;
  /** How many may be on their way at once. */
  atOnce: number;
  onFate: (order: O, fate: Fate) => void;
  /** Once this says so, nothing more is sent; what is on its way is waited for. */
  stopped: () => boolean;
  pause?: (tries: number) => Promise<void>;
}

const TRIES = 3;
/** What may go through when it is sent again: nothing was heard, or the server was too busy. */
const passes = (error: unknown): boolean => !isProblem(error) || error.status >= 500 || error.status === 429;

const wait = (tries: number): Promise<void> => new Promise((go) => setTimeout(go, 400 * 2 ** tries));

/** One step for one order; sent again under the same key, so that it is taken once. */
async function deal<O>(order: O, { send, pause = wait }: Plan<O>): Promise<Fate> {
  const key = crypto.randomUUID();
  for (let tries = 1; ; tries += 1) {
    try {
      const { version } = await send(order, key);
      return { state: 'done', version };
    } catch (error) {
      if (passes(error) && tries < TRIES) await pause(tries);
      else if (isProblem(error)) return { state: 'refused', why: error.message };
      else return { state: 'refused' };
    }
  }
}

/** The same step for each order, a few at a time. One that is refused holds up no other. */
export async function runBulk<O>(plan: Plan<O>): Promise<void> {
  const { orders, atOnce, onFate, stopped } = plan;
  let next = 0;
  const lane = async (): Promise<void> => {
    while (!stopped()) {
      const order = orders[next];
      next += 1;
      if (order === undefined) return;
      onFate(order, { state: 'sending' });
      onFate(order, await deal(order, plan));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, orders.length) }, lane));
}
