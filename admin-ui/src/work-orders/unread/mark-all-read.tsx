import DoneAll from '@mui/icons-material/DoneAll';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { markAllSeen } from './mark-seen.ts';

/** In all queues at once. */
export const MarkAllRead = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const mark = async () => {
    setBusy(true);
    try {
      await markAllSeen();
      notify('unread.done', { type: 'success' });
      refresh();
    } catch {
      notify('problem.unreachable', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="outlined" startIcon={<DoneAll />} loading={busy} onClick={mark}>
      {translate('unread.all')}
    </Button>
  );
};
