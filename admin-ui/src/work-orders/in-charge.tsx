import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Order } from '../api/records.ts';
import { useName } from '../lookups/names.ts';

/** The unit, and the person in it who has the order in hand. */
export const InCharge = ({ order }: { order: Order }) => {
  const name = useName();
  const translate = useTranslate();
  return (
    <Box sx={{ lineHeight: 1.35 }}>
      {name(order.unit?.name) ?? order.unit?.code ?? '–'}
      <Box sx={{ color: 'text.secondary', fontSize: '.78rem' }}>
        {order.assignee?.name ?? translate('orders.nobody')}
      </Box>
    </Box>
  );
};
