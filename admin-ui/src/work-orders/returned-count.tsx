import Replay from '@mui/icons-material/Replay';
import Undo from '@mui/icons-material/Undo';
import { Box, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Order } from '../api/records.ts';

/** How often an order came back from staff (returned) and from its reporter (reopened). */
export const ReturnedCount = ({ order }: { order: Order }) => {
  const translate = useTranslate();
  const { returnedCount = 0, reopenedCount = 0 } = order;
  if (!returnedCount && !reopenedCount) return <>–</>;
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        '& svg': { fontSize: 16, verticalAlign: '-3px', mr: 0.25 },
      }}
    >
      {returnedCount > 0 && (
        <Tooltip title={translate('orders.returned_times', { times: returnedCount })}>
          <span>
            <Undo titleAccess={translate('orders.returned')} />
            {returnedCount}
          </span>
        </Tooltip>
      )}
      {reopenedCount > 0 && (
        <Tooltip title={translate('orders.reopened_times', { times: reopenedCount })}>
          <span>
            <Replay titleAccess={translate('orders.reopened')} />
            {reopenedCount}
          </span>
        </Tooltip>
      )}
    </Box>
  );
};
