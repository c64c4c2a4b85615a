import {
  Button,
  LinearProgress,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableRow,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Link, useTranslate } from 'react-admin';
import { ColourPill } from '../../fields/colour-pill.tsx';
import { DueTime } from '../../fields/due-time.tsx';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { StatusTag } from '../../fields/status-tag.tsx';
import { type State, useStaffOrders } from './use-staff-file.ts';

const STATES: State[] = ['open', 'closed'];

/** The person's orders, what is due first before the rest; page after page. */
export const OrdersTable = ({ staffId }: { staffId: string }) => {
  const translate = useTranslate();
  const [state, setState] = useState<State>('open');
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useStaffOrders(staffId, state);
  const orders = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={state}
        onChange={(_, next: State | null) => next && setState(next)}
        aria-label={translate('orders.state.label')}
      >
        {STATES.map((each) => (
          <ToggleButton key={each} value={each}>
            {translate(`orders.state.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {isFetching && <LinearProgress aria-label={translate('ra.page.loading')} sx={{ mt: 1, height: 2 }} />}
      {error && <ProblemAlert problem={error} />}
      {data && orders.length === 0 && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {translate(`staff_file.none_${state}`)}
        </Typography>
      )}
      <TableContainer>
        <Table size="small">
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
      {hasNextPage && (
        <Button onClick={() => fetchNextPage()} disabled={isFetching} sx={{ mt: 1 }}>
          {translate('staff_file.more')}
        </Button>
      )}
    </>
  );
};
