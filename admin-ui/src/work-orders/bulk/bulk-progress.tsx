import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { Link, useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import type { Fate } from './run-bulk.ts';
import type { Stage } from './use-bulk.ts';

type Props = {
  stage: Stage;
  seconds: number;
  chosen: readonly Order[];
  fates: ReadonlyMap<string, Fate>;
  /** The order the others go into: nothing is done to it, so it has no fate. */
  keep?: string | undefined;
};

/** How far it has come, and how each order fared. */
export const BulkProgress = ({ stage, seconds, chosen, fates, keep }: Props) => {
  const translate = useTranslate();
  const all = [...fates.values()];
  const done = all.filter(({ state }) => state === 'done').length;
  const refused = all.filter(({ state }) => state === 'refused').length;
  return (
    <>
      <Box role="status" sx={{ mb: 1.5 }}>
        {stage === 'counting' && (
          <Alert severity="info" role="presentation">
            {translate('bulk.waiting', { seconds })}
          </Alert>
        )}
        {stage === 'sending' && (
          <>
            <Typography>{translate('bulk.sending', { done: done + refused, count: all.length })}</Typography>
            <Typography variant="body2" color="textSecondary">
              {translate('bulk.stay')}
            </Typography>
          </>
        )}
        {stage === 'over' && (
          <Alert severity={refused ? 'warning' : 'success'} role="presentation">
            {translate('bulk.result', { done, refused })}
          </Alert>
        )}
      </Box>
      {stage === 'sending' && (
        <LinearProgress
          variant="determinate"
          aria-label={translate('ra.page.loading')}
          value={(100 * (done + refused)) / Math.max(1, all.length)}
          sx={{ mb: 1.5 }}
        />
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {chosen
          .filter(({ id }) => id !== keep)
          .map((order) => (
            <Line key={order.id} order={order} fate={fates.get(order.id)} />
          ))}
      </Box>
    </>
  );
};

const Line = ({ order, fate }: { order: Order; fate: Fate | undefined }) => {
  const translate = useTranslate();
  const state = fate?.state ?? 'skipped';
  const failed = state === 'refused' || state === 'skipped';
  return (
    <Box component="li" sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
      <Box sx={{ display: 'flex', gap: 1.5, justifyContent: 'space-between' }}>
        {failed ? (
          <Link to={`/work-orders/${order.id}/show`} target="_blank">
            <Name order={order} />
          </Link>
        ) : (
          <Name order={order} />
        )}
        <Box
          component="span"
          sx={{
            whiteSpace: 'nowrap',
            color: state === 'refused' ? 'error.main' : state === 'done' ? 'success.main' : 'text.secondary',
          }}
        >
          {translate(`bulk.state.${state}`)}
        </Box>
      </Box>
      {fate?.state === 'refused' && (
        <Typography variant="body2" color="textSecondary">
          {fate.why ?? translate('bulk.no_answer')}
        </Typography>
      )}
    </Box>
  );
};

const Name = ({ order }: { order: Order }) => (
  <span>
    {order.categoryName ?? order.category} · {order.place.name}
  </span>
);
