import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import type { FormEvent, ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { Order, OrderAction } from '../../api/records.ts';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { useVerb, type VerbInput } from '../verbs/use-verb.ts';

type Props = {
  order: Order;
  action: OrderAction;
  /** What is said with it; undefined while something is missing. */
  input: VerbInput | undefined;
  onClose: () => void;
  children: ReactNode;
};

/** A step of an order, with fields of its own: why it was refused, and a way back when the page is behind. */
export const CaseDialog = ({ order, action, input, onClose, children }: Props) => {
  const translate = useTranslate();
  const { run, busy, problem, stale, reload } = useVerb(order, action, onClose);
  const startOver = () => {
    reload();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input && !busy) void run(input);
  };
  return (
    <Dialog
      open
      onClose={busy ? () => undefined : onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="case-title"
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id="case-title">{translate(`verb.${action}.name`)}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1 }}>{translate(`verb.${action}.about`)}</DialogContentText>
          {problem && (
            <ProblemAlert
              problem={problem}
              {...(stale ? { hint: 'verb.stale', actionLabel: 'verb.reload', onAction: startOver } : {})}
            />
          )}
          {children}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={busy} color="inherit">
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={busy} disabled={!input || stale}>
            {translate(`verb.${action}.name`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
