import type { WorkOrder } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { DueLine } from '../time/due-line.tsx';

export function OrderCard({ order }: { order: WorkOrder }) {
  return (
    <a class={`order-card ${order.colour}`} href={`/work/${encodeURIComponent(order.id)}`}>
      <span class="order-top">
        <strong>{order.categoryName}</strong>
        <span class="order-status">{t(`order.${order.status}`)}</span>
      </span>
      <span class="order-words">{order.description}</span>
      <span class="order-place">{order.place.name}</span>
      <DueLine colour={order.colour} dueAt={order.dueAt} brief />
    </a>
  );
}
