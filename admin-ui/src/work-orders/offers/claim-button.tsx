import { Button } from '@mui/material';
import { useEffect } from 'react';
import { useNotify, useRedirect, useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { useVerb } from '../verbs/use-verb.ts';

/** First come, first served: one press, without a dialog in between. */
export const ClaimButton = ({ order }: { order: Order }) => {
  const translate = useTranslate();
  const redirect = useRedirect();
  const notify = useNotify();
  const claimed = () => redirect('show', 'work-orders', order.id);
  const { run, busy, problem, reload } = useVerb(order, 'claim', claimed);
  // Who was faster outlives the row, which goes with the next look at the list.
  useEffect(() => {
    if (!problem) return;
    notify(problem.message, { type: 'warning' });
    reload();
  }, [problem, notify, reload]);
  if (!order.allowedActions?.includes('claim')) return null;
  return (
    <Button
      size="small"
      variant="contained"
      loading={busy}
      onClick={(event) => {
        event.stopPropagation();
        void run({});
      }}
    >
      {translate('verb.claim.name')}
    </Button>
  );
};
