import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { DueTime } from '../../fields/due-time.tsx';
import { StatusTag } from '../../fields/status-tag.tsx';
import { InCharge } from '../in-charge.tsx';
import { ReturnedCount } from '../returned-count.tsx';
import { UnreadDot } from '../unread/unread-dot.tsx';

/** An order on the board: the whole card opens it, by its one link. */
export const OrderCard = ({ order, held }: { order: Order; held: boolean }) => {
  const troubled = (order.returnedCount ?? 0) + (order.reopenedCount ?? 0) > 0;
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1.5,
        px: 1.25,
        py: 1,
        display: 'grid',
        gap: 0.5,
        fontSize: '.875rem',
        overflowWrap: 'anywhere',
        '&:hover': { bgcolor: 'action.hover' },
        '&:focus-within': { outline: '2px solid', outlineColor: 'primary.main' },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline' }}>
        <UnreadDot unread={order.unread} />
        <MuiLink
          component={Link}
          to={`/work-orders/${order.id}/show`}
          underline="none"
          color="inherit"
          sx={{
            flex: 1,
            fontWeight: order.unread ? 700 : 600,
            outline: 'none',
            '&::after': { content: '""', position: 'absolute', inset: 0 },
          }}
        >
          {order.categoryName ?? order.category}
        </MuiLink>
        <StatusTag of="order" status={order.status} />
      </Box>
      <span>{order.place.name}</span>
      {!held && <DueTime order={order} />}
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'end', gap: 1 }}>
        <InCharge order={order} />
        {troubled && <ReturnedCount order={order} />}
      </Box>
    </Box>
  );
};
