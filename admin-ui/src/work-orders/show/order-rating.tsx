import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { Moment } from '../../fields/moment.tsx';
import { Stars } from '../../fields/stars.tsx';

/** The reporter's word on the work, or why there is none yet. */
export const OrderRating = ({ order }: { order: Order }) => {
  const translate = useTranslate();
  const { rating } = order;
  if (!rating) {
    const key = order.status === 'closed' ? 'none' : order.status === 'finished' ? 'waiting' : 'later';
    return (
      <Typography variant="body2" color="textSecondary">
        {translate(`orders.no_rating.${key}`)}
      </Typography>
    );
  }
  return (
    <>
      <Stars stars={rating.stars} />
      {rating.comment && <Typography sx={{ mt: 1, overflowWrap: 'anywhere' }}>“{rating.comment}”</Typography>}
      {rating.at && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          <Moment at={rating.at} />
        </Typography>
      )}
    </>
  );
};
