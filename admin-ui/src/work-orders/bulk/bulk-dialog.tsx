import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { asksOf, bodyOf, startOf, type VerbInput } from '../verbs/asks.ts';
import { BulkForm } from './bulk-form.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import { ableTo, type BulkAction } from './bulk-steps.ts';
import { useBulk } from './use-bulk.ts';

type Props = { action: BulkAction; chosen: readonly Order[]; onClose: (changed: boolean) => void };

/** One step for the chosen orders: what it is told with, time to undo it, and how each fared. */
const BulkDialog = ({ action, chosen, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [input, setInput] = useState<VerbInput>(() => startOf(action));
  const { stage, seconds, fates, start, undo, sendNow } = useBulk(action);
  const able = ableTo(action, chosen, input.order);
  // They differ in nothing that these steps ask for.
  const asks = chosen[0] ? asksOf(action, chosen[0]) : [];
  const body = bodyOf(asks, input);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (stage === 'asking' && body && able.length > 0) start(able, body);
  };
  const takeBack = () => {
    undo();
    notify('bulk.undone', { type: 'info' });
  };
  const others = chosen.length - able.length - (input.order ? 1 : 0);
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby="bulk-title"
      onClose={() => {
        if (stage === 'asking') onClose(false);
        if (stage === 'over') onClose(true);
      }}
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id="bulk-title">
          {translate('bulk.title', { verb: translate(`verb.${action}.name`), count: chosen.length })}
        </DialogTitle>
        <DialogContent>
          {stage === 'asking' ? (
            <>
              <DialogContentText sx={{ mb: 1 }}>{translate(`verb.${action}.about`)}</DialogContentText>
              {able.length === 0 && <Alert severity="warning">{translate('bulk.none_able')}</Alert>}
              {able.length > 0 && others > 0 && (
                <Alert severity="info" sx={{ mb: 1.5 }}>
                  {translate('bulk.able', { count: able.length, other: others })}
                </Alert>
              )}
              <BulkForm action={action} asks={asks} chosen={chosen} input={input} onChange={setInput} />
            </>
          ) : (
            <BulkProgress stage={stage} seconds={seconds} chosen={chosen} fates={fates} keep={input.order} />
          )}
        </DialogContent>
        <DialogActions>
          {stage === 'asking' && (
            <>
              <Button color="inherit" onClick={() => onClose(false)}>
                {translate('ra.action.cancel')}
              </Button>
              <Button type="submit" variant="contained" disabled={!body || able.length === 0}>
                {translate('bulk.start', { count: able.length })}
              </Button>
            </>
          )}
          {stage === 'counting' && (
            <>
              <Button color="inherit" onClick={sendNow}>
                {translate('bulk.now')}
              </Button>
              <Button variant="contained" autoFocus onClick={takeBack}>
                {translate('bulk.undo')}
              </Button>
            </>
          )}
          {stage === 'over' && (
            <Button variant="contained" autoFocus onClick={() => onClose(true)}>
              {translate('bulk.close')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
};

export default BulkDialog;
