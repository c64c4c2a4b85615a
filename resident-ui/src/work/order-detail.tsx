import { useState } from 'preact/hooks';
import type { Staff } from '../api-types.ts';
import { ApiError } from '../http.ts';
import { tr } from '../inspect/messages/index.ts';
import { RoundSheet } from '../inspect/round-sheet.tsx';
import { t } from '../messages/index.ts';
import { PhotoStrip } from '../photos/photo-strip.tsx';
import { DueLine } from '../time/due-line.tsx';
import { Failure } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { tw } from './messages/index.ts';
import { NotAccepted } from './not-accepted.tsx';
import { OfferLine } from './offer-line.tsx';
import { AsOf } from './offline/as-of.tsx';
import { useOrder } from './offline/copies/use-order.ts';
import { OrderSteps } from './offline/order-steps.tsx';
import { pointWay } from './offline/point-way.ts';
import { OrderActions } from './order-actions.tsx';
import { OrderLog } from './order-log.tsx';
import { OrderPlace } from './order-place.tsx';
import { UrgeCard } from './urge-card.tsx';

export function OrderDetail({ id, staff }: { id: string; staff: Staff }) {
  const { order, seen, asOf, steps, error, reload, set } = useOrder(id, staff);
  const [told, setTold] = useState('');
  if (error instanceof ApiError && error.status === 404) {
    return (
      <div class="stop-page">
        <Heading>{tw('work.unknown_title')}</Heading>
        <p>{tw('work.unknown_text')}</p>
        <OrderSteps steps={steps} onChange={reload} />
        <a class="button primary" href="/work">
          {tw('work.title')}
        </a>
      </div>
    );
  }
  if (error && !order) return <Failure error={error} onRetry={reload} />;
  if (!order || !seen) return <Skeleton />;
  return (
    <article class="order">
      <a class="back-link" href="/work">
        {tw('work.back')}
      </a>
      <Heading>{order.plan?.title ?? order.categoryName}</Heading>
      <AsOf at={asOf} />
      <OrderSteps steps={steps} onChange={reload} />
      <p>
        <DueLine colour={order.colour} dueAt={order.dueAt} />
      </p>
      <OfferLine order={order} />
      <p class="order-state">
        {tw(`order.${order.status}`)}
        {order.unit && ` · ${order.unit.name}`}
        {order.assignee && ` · ${order.assignee.name}`}
      </p>
      <p class="told" role="status">
        {told}
      </p>
      <UrgeCard order={order} />
      <NotAccepted order={order} />
      <OrderActions
        order={order}
        seen={seen}
        staff={staff}
        steps={steps}
        offline={asOf !== undefined}
        onQueued={() => setTold('')}
        onDone={(next, words) => {
          set(next);
          setTold(words);
        }}
        onStale={(words) => {
          setTold(words);
          reload();
        }}
      />
      <section class="card">
        <h2>{order.origin ? tr(order.origin === 'schedule' ? 'task' : 'raised') : tw('work.report')}</h2>
        <p class="quote">{order.description}</p>
        <PhotoStrip photos={order.photos ?? []} label={t('photo.before')} />
        <OrderPlace place={order.place} />
      </section>
      <RoundSheet
        order={order}
        staff={staff}
        way={pointWay(seen, staff, steps)}
        onSaved={() => {
          setTold('');
          reload();
        }}
      />
      <OrderLog log={order.log ?? []} />
    </article>
  );
}
