import { useEffect, useRef, useState } from 'react';
import { http } from '../../api/http.ts';
import type { Order } from '../../api/records.ts';
import { markSeen } from '../unread/mark-seen.ts';
import { atOnce, type BulkAction, UNDO_S } from './bulk-steps.ts';
import { type Fate, runBulk } from './run-bulk.ts';
import { useStay } from './use-stay.ts';

export type Stage = 'asking' | 'counting' | 'sending' | 'over';

/** The way of a step for many orders: asked, held back for a while where it can be undone, sent, over. */
export function useBulk(action: BulkAction) {
  const [stage, setStage] = useState<Stage>('asking');
  const [seconds, setSeconds] = useState(0);
  const [fates, setFates] = useState<ReadonlyMap<string, Fate>>(new Map());
  const held = useRef<{ orders: readonly Order[]; body: Record<string, unknown> } | undefined>(undefined);
  const gone = useRef(false);
  useStay(stage === 'counting' || stage === 'sending', () => {
    held.current = undefined;
    gone.current = true;
    setStage('over');
  });
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const send = async () => {
    const plan = held.current;
    held.current = undefined;
    if (!plan) return;
    setStage('sending');
    const done: { id: string; version: number }[] = [];
    await runBulk<Order>({
      orders: plan.orders,
      atOnce: atOnce(action),
      stopped: () => gone.current,
      send: ({ id, version }, key) =>
        http.json(`/api/work-orders/${encodeURIComponent(id)}/${action}`, {
          method: 'POST',
          body: { version, ...plan.body },
          headers: { 'idempotency-key': key },
        }),
      onFate: ({ id }, fate) => {
        if (fate.state === 'done') done.push({ id, version: fate.version });
        setFates((known) => new Map(known).set(id, fate));
      },
    });
    // What somebody did themselves is no news to them.
    markSeen(done);
    setStage('over');
  };

  const start = (orders: readonly Order[], body: Record<string, unknown>) => {
    held.current = { orders, body };
    gone.current = false;
    setFates(new Map(orders.map(({ id }) => [id, { state: 'waiting' }])));
    setSeconds(UNDO_S[action]);
    setStage('counting');
  };
  const undo = () => {
    held.current = undefined;
    setStage('asking');
  };

  useEffect(() => {
    if (stage !== 'counting') return;
    if (seconds <= 0) {
      void send();
      return;
    }
    const timer = setTimeout(() => setSeconds(seconds - 1), 1_000);
    return () => clearTimeout(timer);
  });

  return { stage, seconds, fates, start, undo, sendNow: () => void send() };
}
