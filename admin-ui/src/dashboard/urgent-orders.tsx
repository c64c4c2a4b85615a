import { Box, Card, Link as MuiLink, Typography } from '@mui/material';
import { Link, useTranslate } from 'react-admin';
import type { Order } from '../api/records.ts';
import { ColourPill } from '../fields/colour-pill.tsx';
import { DueTime } from '../fields/due-time.tsx';
import { StatusTag } from '../fields/status-tag.tsx';
import type { View } from '../providers/permissions.ts';
import { queueLink, useQueue } from '../work-orders/queue.ts';

const atMost = 6;

/** The first few of my queue, by deadline: most days start here. */
export const UrgentOrders = ({ view }: { view: View }) => {
  const translate = useTranslate();
  const { data } = useQueue(view);
  if (!data?.length) return null;
  return (
    <Card component="section" sx={{ mt: 2 }} aria-labelledby="urgent">
      <Box sx={{ display: 'flex', px: 2, py: 1.25, alignItems: 'baseline' }}>
        <Typography variant="h2" id="urgent" sx={{ flex: 1 }}>
          {translate('dashboard.urgent')}
        </Typography>
        <MuiLink component={Link} to={queueLink(view)} variant="body2">
          {translate('dashboard.see_queue')}
        </MuiLink>
      </Box>
      {data.slice(0, atMost).map((order) => (
        <UrgentOrder key={order.id} order={order} />
      ))}
    </Card>
  );
};

const UrgentOrder = ({ order }: { order: Order }) => (
  <Box
    component={Link}
    to={`/work-orders/${encodeURIComponent(order.id)}/show`}
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: '96px 1fr 130px', lg: '96px 1.2fr 2fr 90px 140px' },
      gap: 2,
      alignItems: 'center',
      px: 2,
      py: 1,
      fontSize: '.875rem',
      borderTop: 1,
      borderColor: 'divider',
      color: 'text.primary',
      textDecoration: 'none',
      '&:hover': { bgcolor: 'action.hover' },
    }}
  >
    <span>
      <ColourPill colour={order.colour} />
    </span>
    <Box sx={{ fontWeight: 600 }}>{order.categoryName ?? order.category}</Box>
    <Box sx={{ display: { xs: 'none', lg: 'block' }, color: 'text.secondary' }}>{order.place.name}</Box>
    <Box sx={{ display: { xs: 'none', lg: 'block' } }}>
      <StatusTag of="order" status={order.status} />
    </Box>
    <DueTime order={order} />
  </Box>
);
