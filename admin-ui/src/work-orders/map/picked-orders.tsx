import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { Link, useTranslate } from 'react-admin';
import { ColourPill } from '../../fields/colour-pill.tsx';
import { DueTime } from '../../fields/due-time.tsx';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { StatusTag } from '../../fields/status-tag.tsx';
import { type Cell, useOrders } from './use-orders-map.ts';

/** The orders of the spot that was picked, the way to each, or to the list where they are many. */
export const PickedOrders = ({ cell }: { cell: Cell | undefined }) => {
  const translate = useTranslate();
  const { data, error, isFetching } = useOrders(cell?.ids ?? []);
  if (!cell) return <Typography color="textSecondary">{translate('order_map.pick')}</Typography>;
  return (
    <>
      {(cell.ids?.length ?? 0) < cell.count && (
        <Alert severity="info">
          {translate('order_map.many', { count: cell.count, shown: cell.ids?.length ?? 0 })}
        </Alert>
      )}
      {isFetching && <LinearProgress aria-label={translate('ra.page.loading')} />}
      {error && <ProblemAlert problem={error} />}
      {data?.map((order) => (
        <Box key={order.id} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
          <Link to={`/work-orders/${encodeURIComponent(order.id)}/show`}>
            {order.categoryName ?? order.category}
          </Link>
          <Typography variant="body2" color="textSecondary">
            {order.place.name}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 0.5 }}>
            <ColourPill colour={order.colour} />
            <StatusTag of="order" status={order.status} />
            <DueTime order={order} />
          </Box>
        </Box>
      ))}
    </>
  );
};
