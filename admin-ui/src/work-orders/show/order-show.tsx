import { Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { Section } from '../../fields/section.tsx';
import { TwoColumns } from '../../fields/two-columns.tsx';
import { ShowPage } from '../../layout/record-states.tsx';
import { OrderSupervision } from '../supervision/order-supervision.tsx';
import { OrderTogether } from '../together/order-together.tsx';
import { useMarkSeen } from '../unread/mark-seen.ts';
import { OrderFacts } from './order-facts.tsx';
import { OrderHeading } from './order-heading.tsx';
import { OrderLog } from './order-log.tsx';
import { OrderPhotos } from './order-photos.tsx';
import { OrderRating } from './order-rating.tsx';

const OrderShow = () => (
  <ShowPage>
    <OrderPage />
  </ShowPage>
);

const OrderPage = () => {
  const order = useRecordContext<Order>();
  if (!order) return null;
  return (
    <>
      <Seen order={order} />
      <OrderHeading order={order} />
      <TwoColumns
        main={
          <>
            <Section title="orders.description">
              <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {order.description}
              </Typography>
              <OrderPhotos order={order} />
            </Section>
            <Section title="orders.log">
              <OrderLog entries={order.log ?? []} />
            </Section>
          </>
        }
        aside={
          <>
            <OrderSupervision order={order} />
            <OrderTogether order={order} />
            <Section title="orders.facts">
              <OrderFacts order={order} />
            </Section>
            {/* Of an inspection nobody is asked. */}
            {order.reportId && (
              <Section title="orders.rating">
                <OrderRating order={order} />
              </Section>
            )}
          </>
        }
      />
    </>
  );
};

const Seen = ({ order }: { order: Order }) => {
  useMarkSeen(order);
  return null;
};

export default OrderShow;
