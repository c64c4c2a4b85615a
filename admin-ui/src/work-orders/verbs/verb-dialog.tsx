import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Order, OrderAction } from '../../api/records.ts';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { asksOf, bodyOf, startOf, type VerbInput } from './asks.ts';
import { useVerb } from './use-verb.ts';
import { VerbFields } from './verb-fields.tsx';

type Props = {
  order: Order;
  action: OrderAction;
  /** What is known without asking. */
  given?: VerbInput;
  onClose: () => void;
};

/** Any step of an order: what it means, what it is told with, why it was refused, and a way back when the page is behind. */
const VerbDialog = ({ order, action, given, onClose }: Props) => {
  const translate = useTranslate();
  const [input, setInput] = useState<VerbInput>(() => startOf(action));
  const { run, busy, problem, stale, reload } = useVerb(order, action, onClose);
  const asks = asksOf(action, order);
  const body = bodyOf(asks, input);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body && !busy) void run({ ...given, ...body });
  };
  const startOver = () => {
    reload();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={busy ? () => undefined : onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="verb-title"
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id="verb-title">{translate(`verb.${action}.name`)}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1 }}>{translate(`verb.${action}.about`)}</DialogContentText>
          {problem && (
            <ProblemAlert
              problem={problem}
              {...(stale ? { hint: 'verb.stale', actionLabel: 'verb.reload', onAction: startOver } : {})}
            />
          )}
          <VerbFields asks={asks} order={order} input={input} onChange={setInput} problem={problem} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy} color="inherit">
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={busy} disabled={!body || stale}>
            {translate(`verb.${action}.name`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

export default VerbDialog;
