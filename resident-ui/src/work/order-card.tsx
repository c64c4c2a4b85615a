import type { WorkOrder } from '../api-types.ts';
import { tr } from '../inspect/messages/index.ts';
import { tf } from '../offline/messages/index.ts';
import { DueLine } from '../time/due-line.tsx';
import { tw } from './messages/index.ts';
import { OfferLine } from './offer-line.tsx';

/** `untold`: something was done with it that the server does not know yet. */
export function OrderCard({ order, untold }: { order: WorkOrder; untold: boolean }) {
  return (
    <a class={`order-card ${order.colour}`} href={`/work/${encodeURIComponent(order.id)}`}>
      <span class="order-top">
        <strong>{order.plan?.title ?? order.categoryName}</strong>
        <span class="order-status">{tw(`order.${order.status}`)}</span>
      </span>
      {order.origin && <span class="order-origin">{tr('mark')}</span>}
      {order.description !== order.plan?.title && <span class="order-words">{order.description}</span>}
      <span class="order-place">{order.place.name}</span>
      {order.urgedAt && <span class="order-urged">{tw('work.urged')}</span>}
      {untold && <span class="order-untold">{tf('steps.untold')}</span>}
      <OfferLine order={order} />
      <DueLine colour={order.colour} dueAt={order.dueAt} brief />
    </a>
  );
}
