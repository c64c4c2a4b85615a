import { listOrders } from '../api.ts';
import type { OrderView, Staff, WorkOrder } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { language } from '../phone/settings.ts';
import { Failure } from '../ui/failure.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePages } from '../ui/use-pages.ts';
import { tw } from './messages/index.ts';
import { AsOf } from './offline/as-of.tsx';
import { type LoadedList, loadList } from './offline/copies/load.ts';
import { predicted } from './offline/steps/predicted.ts';
import { useSteps } from './offline/steps/use-steps.ts';
import { OrderCard } from './order-card.tsx';

/** One page after another: the server's cursor knows where it stopped. */
export function OrderList({ view, staff }: { view: OrderView; staff: Staff }) {
  const { first, items, error, busy, reload, action, next } = usePages<WorkOrder, LoadedList>(
    `${view}.${language()}`,
    (cursor) => (cursor ? listOrders(view, cursor) : loadList(view, staff.id)),
  );
  const steps = useSteps(staff);
  // What somebody is waiting for an answer about stands on top, whatever its deadline.
  const orders = (items ?? []).sort(
    (a, b) => Number(b.urgedAt !== undefined) - Number(a.urgedAt !== undefined),
  );

  return (
    <div id="orders" role="tabpanel" aria-labelledby={`tab-${view}`} aria-busy={busy}>
      {error && !first && <Failure error={error} onRetry={reload} />}
      {!first && !error && <Skeleton />}
      <AsOf at={first?.asOf} onLook={reload} />
      {first && !orders.length && (
        <div class="empty">
          <p>{tw(`work.empty.${view}`)}</p>
          <button type="button" class="mini" onClick={reload}>
            {tw('work.look_again')}
          </button>
        </div>
      )}
      <ul class="orders">
        {orders.map((order) => (
          <li key={order.id}>
            <OrderCard
              order={predicted(order, steps, staff)}
              untold={steps.some(({ orderId, state }) => orderId === order.id && state === 'queued')}
            />
          </li>
        ))}
      </ul>
      <p class="error" role="alert">
        {action.error}
      </p>
      {next && (
        <button type="button" class="button outline" disabled={action.busy} onClick={() => void next()}>
          {action.busy ? t('common.loading') : tw('work.more')}
        </button>
      )}
    </div>
  );
}
