import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isProblem } from '../../api/problem.ts';
import type { Order, OrderAction } from '../../api/records.ts';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { UnitPicker } from '../../lookups/unit-picker.tsx';
import { PhotoPicker } from '../../photos/photo-picker.tsx';
import { useVerb, type VerbInput } from './use-verb.ts';

const asksReason: OrderAction[] = ['return', 'transfer'];
/** A reason may be given, and is staff's own business. */
const takesReason: OrderAction[] = [...asksReason, 'withdraw', 'give_back'];
type Props = { order: Order; action: OrderAction; onClose: () => void };

const VerbDialog = ({ order, action, onClose }: Props) => {
  const translate = useTranslate();
  const [input, setInput] = useState<VerbInput>({});
  const { run, busy, problem, stale, reload } = useVerb(order, action, onClose);
  const set = (change: VerbInput) => setInput({ ...input, ...change });
  const fieldError = (field: string) => {
    const message = isProblem(problem) ? problem.body.errors?.[field] : undefined;
    return typeof message === 'string' ? { error: true, helperText: translate(message) } : {};
  };
  const needsReason = asksReason.includes(action);
  const missing =
    (needsReason && !input.reason?.trim()) ||
    (action === 'transfer' && !input.unit) ||
    (action === 'ask' && (input.question ?? '').trim().length < 2);
  const startOver = () => {
    reload();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!missing && !busy) void run(input);
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
          {action === 'transfer' && (
            <UnitPicker
              value={input.unit ?? ''}
              onChange={(unit) => set({ unit })}
              except={order.unit?.code}
              {...fieldError('unit')}
            />
          )}
          {action === 'ask' ? (
            <TextField
              required
              autoFocus
              multiline
              minRows={2}
              label={translate('verb.question')}
              value={input.question ?? ''}
              onChange={(event) => set({ question: event.target.value })}
              slotProps={{ htmlInput: { maxLength: 500 } }}
              {...fieldError('question')}
            />
          ) : takesReason.includes(action) ? (
            <TextField
              required={needsReason}
              autoFocus={action !== 'transfer'}
              multiline
              minRows={2}
              label={translate('verb.reason')}
              value={input.reason ?? ''}
              onChange={(event) => set({ reason: event.target.value })}
              slotProps={{ htmlInput: { maxLength: 500 } }}
              {...fieldError('reason')}
            />
          ) : (
            <TextField
              autoFocus
              multiline
              minRows={2}
              label={translate('verb.remark')}
              value={input.note ?? ''}
              onChange={(event) => set({ note: event.target.value })}
              slotProps={{ htmlInput: { maxLength: 1000 } }}
              {...fieldError('note')}
            />
          )}
          {action === 'finish' && (
            <PhotoPicker files={input.photos ?? []} onChange={(photos) => set({ photos })} />
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={busy} color="inherit">
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={busy} disabled={missing || stale}>
            {translate(`verb.${action}.name`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

export default VerbDialog;
