import {
  Button,
  LinearProgress,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Link, useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { ColourPill } from '../../fields/colour-pill.tsx';
import { DueTime } from '../../fields/due-time.tsx';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { StatusTag } from '../../fields/status-tag.tsx';
import { type State, StateChoice } from '../../lists/state-toggle.tsx';
import { useStaffOrders } from './use-staff-file.ts';

const COLUMNS = ['colour', 'category', 'place', 'status', 'dueAt'] as const;

/** The person's orders, what is due first before the rest; page after page. */
export const OrdersTable = ({ staffId }: { staffId: string }) => {
  const translate = useTranslate();
  const [state, setState] = useState<State>('open');
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useStaffOrders(staffId, state);
  const orders = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <StateChoice value={state} onChange={setState} />
      {isFetching && <LinearProgress aria-label={translate('ra.page.loading')} sx={{ mt: 1, height: 2 }} />}
      {error && <ProblemAlert problem={error} />}
      {data && orders.length === 0 && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {translate(`staff_file.none_${state}`)}
        </Typography>
      )}
      {orders.length > 0 && <Orders orders={orders} />}
      {hasNextPage && (
        <Button onClick={() => fetchNextPage()} disabled={isFetching} sx={{ mt: 1 }}>
          {translate('staff_file.more')}
        </Button>
      )}
    </>
  );
};

const Orders = ({ orders }: { orders: Order[] }) => {
  const translate = useTranslate();
  return (
    <TableContainer sx={{ mt: 1 }}>
      <Table size="small" aria-label={translate('staff_file.orders')}>
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableCell key={column}>{translate(`resources.work-orders.fields.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {orders.map((order) => (
            <TableRow key={order.id}>
              <TableCell>
                <ColourPill colour={order.colour} />
              </TableCell>
              <TableCell>
                <Link to={`/work-orders/${encodeURIComponent(order.id)}/show`}>
                  {order.categoryName ?? order.category}
                </Link>
              </TableCell>
              <TableCell>{order.place.name}</TableCell>
              <TableCell>
                <StatusTag of="order" status={order.status} />
              </TableCell>
              <TableCell>
                <DueTime order={order} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
