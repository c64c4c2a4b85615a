import { Button, Typography } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useListContext, useRefresh, useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { BULK_ACTIONS, type BulkAction, MOST } from './bulk-steps.ts';

const BulkDialog = lazy(() => import('./bulk-dialog.tsx'));

/** The steps for the orders chosen on this page, those that at least one of them allows. */
export const BulkVerbs = () => {
  const { data = [], selectedIds, onUnselectItems } = useListContext<Order>();
  const translate = useTranslate();
  const refresh = useRefresh();
  const [open, setOpen] = useState<{ action: BulkAction; chosen: readonly Order[] }>();
  const chosen = data.filter(({ id }) => selectedIds.includes(id));
  const offered = BULK_ACTIONS.filter(
    (action) =>
      chosen.some((order) => order.allowedActions?.includes(action)) &&
      (action !== 'merge' || chosen.length > 1),
  );
  const close = (changed: boolean) => {
    setOpen(undefined);
    if (!changed) return;
    onUnselectItems();
    refresh();
  };
  return (
    <>
      {chosen.length > MOST ? (
        <Typography color="error" role="status">
          {translate('bulk.too_many', { most: MOST })}
        </Typography>
      ) : (
        offered.map((action) => (
          <Button key={action} size="small" onClick={() => setOpen({ action, chosen })}>
            {translate(`verb.${action}.name`)}
          </Button>
        ))
      )}
      {open && (
        <Suspense>
          <BulkDialog action={open.action} chosen={open.chosen} onClose={close} />
        </Suspense>
      )}
    </>
  );
};
