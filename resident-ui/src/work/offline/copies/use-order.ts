import { useEffect, useRef } from 'preact/hooks';
import type { Staff, WorkOrder } from '../../../api-types.ts';
import { language } from '../../../phone/settings.ts';
import { useLoad } from '../../../ui/use-load.ts';
import { predicted } from '../steps/predicted.ts';
import { useSteps } from '../steps/use-steps.ts';
import { keepOrder } from './copies-store.ts';
import { loadOrder } from './load.ts';

/** The order as the server has it, or this phone; `order` is as the person's untold steps leave it. */
export function useOrder(id: string, me: Staff) {
  const { data, error, reload, set } = useLoad(`${id}.${language()}`, () => loadOrder(id, me.id));
  const steps = useSteps(me).filter(({ orderId }) => orderId === id);
  const asOf = data?.asOf;

  // A step was told, or refused: the server knows more than this page.
  const queued = steps.filter(({ state }) => state === 'queued').length;
  const before = useRef(0);
  useEffect(() => {
    if (queued < before.current) reload();
    before.current = queued;
  }, [queued, reload]);

  useEffect(() => {
    if (asOf === undefined) return;
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [asOf, reload]);

  return {
    seen: data?.order,
    order: data && predicted(data.order, steps, me),
    asOf,
    steps,
    error,
    reload,
    set: (order: WorkOrder) => {
      set({ order });
      void keepOrder(me.id, order).catch(() => undefined);
    },
  };
}
