import { useState } from 'preact/hooks';
import { listOrders } from '../api.ts';
import type { OrderView, Staff, WorkOrder } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { language } from '../phone/settings.ts';
import { Failure } from '../ui/failure.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLoad } from '../ui/use-load.ts';
import { tw } from './messages/index.ts';
import { AsOf } from './offline/as-of.tsx';
import { loadList } from './offline/copies/load.ts';
import { predicted } from './offline/steps/predicted.ts';
import { useSteps } from './offline/steps/use-steps.ts';
import { OrderCard } from './order-card.tsx';

/** One page after another: the server's cursor knows where it stopped. */
export function OrderList({ view, staff }: { view: OrderView; staff: Staff }) {
  const first = useLoad(`${view}.${language()}`, () => loadList(view, staff.id));
  const steps = useSteps(staff);
  const [more, setMore] = useState<{ items: WorkOrder[]; cursor: string | undefined }>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const cursor = more ? more.cursor : first.data?.nextCursor;
  // What somebody is waiting for an answer about stands on top, whatever its deadline.
  const items = [...(first.data?.items ?? []), ...(more?.items ?? [])].sort(
    (a, b) => Number(b.urgedAt !== undefined) - Number(a.urgedAt !== undefined),
  );

  const loadMore = async () => {
    setBusy(true);
    setTrouble('');
    try {
      const page = await listOrders(view, cursor);
      setMore({ items: [...(more?.items ?? []), ...page.items], cursor: page.nextCursor });
    } catch {
      setTrouble(t('failure.network_text'));
    }
    setBusy(false);
  };

  return (
    <div id="orders" role="tabpanel" aria-labelledby={`tab-${view}`} aria-busy={first.busy}>
      {first.error && !first.data && <Failure error={first.error} onRetry={first.reload} />}
      {!first.data && !first.error && <Skeleton />}
      <AsOf at={first.data?.asOf} onLook={first.reload} />
      {first.data && !items.length && (
        <div class="empty">
          <p>{tw(`work.empty.${view}`)}</p>
          <button type="button" class="mini" onClick={first.reload}>
            {tw('work.look_again')}
          </button>
        </div>
      )}
      <ul class="orders">
        {items.map((order) => (
          <li key={order.id}>
            <OrderCard
              order={predicted(order, steps, staff)}
              untold={steps.some(({ orderId, state }) => orderId === order.id && state === 'queued')}
            />
          </li>
        ))}
      </ul>
      <p class="error" role="alert">
        {trouble}
      </p>
      {cursor && (
        <button type="button" class="button outline" disabled={busy} onClick={() => void loadMore()}>
          {busy ? t('common.loading') : tw('work.more')}
        </button>
      )}
    </div>
  );
}
