import type { Staff, WorkOrder } from '../api-types.ts';
import type { PointWay } from './inspect-api.ts';
import { tr } from './messages/index.ts';
import { PointCard } from './point-card.tsx';
import './inspect.css';

/** What there is to look at on a round, point by point, and how far it got. */
export function RoundSheet({
  order,
  staff,
  way,
  onSaved,
}: {
  order: WorkOrder;
  staff: Staff;
  way: PointWay;
  onSaved: () => void;
}) {
  const { checks: points = [] } = order;
  if (!points.length) return null;
  const answered = points.filter(({ answer }) => answer).length;
  const open = points.filter(({ answer, required }) => required && !answer).length;
  const mine = order.assignee?.id === staff.id;
  const walking = mine && (order.status === 'accepted' || order.status === 'in_progress');
  return (
    <section class="round-sheet" aria-label={tr('sheet')}>
      <h2>{tr('sheet')}</h2>
      <p class="round-progress" role="status">
        {tr('progress', { done: answered, all: points.length })}
        {walking && ` · ${open ? tr('open_required', { n: open }) : tr('complete')}`}
      </p>
      <progress value={answered} max={points.length} aria-hidden="true" />
      {!walking && mine && order.status !== 'closed' && <p class="hint">{tr('not_started')}</p>}
      <ol class="points">
        {points.map((point, index) => (
          <PointCard
            key={point.id}
            point={point}
            number={index + 1}
            orderId={order.id}
            walking={walking}
            way={way}
            onSaved={onSaved}
          />
        ))}
      </ol>
    </section>
  );
}
