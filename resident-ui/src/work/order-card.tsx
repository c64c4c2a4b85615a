import type { WorkOrder } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { ColourMark } from '../ui/colour-mark.tsx';
import { Due } from '../ui/when.tsx';

export function OrderCard({ order }: { order: WorkOrder }) {
  return (
    <a class={`order-card ${order.colour}`} href={`/work/${encodeURIComponent(order.id)}`}>
      <span class="order-top">
        <strong>{order.categoryName}</strong>
        <span class="order-status">{t(`order.${order.status}`)}</span>
      </span>
      <span class="order-words">{order.description}</span>
      <span class="order-place">{order.place.name}</span>
      <span class="order-due">
        <ColourMark colour={order.colour} />
        <Due at={order.dueAt} />
      </span>
    </a>
  );
}
