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
import { useVerb, type VerbInput } from '../verbs/use-verb.ts';
import { AssigneePicker } from './assignee-picker.tsx';

type Asked = 'staff' | 'hours' | 'until' | 'reason' | 'note' | 'optional_note';
/** What each step is told with. */
const ASKS: Partial<Record<OrderAction, readonly Asked[]>> = {
  assign: ['staff', 'optional_note'],
  extend: ['hours', 'reason'],
  suspend: ['reason', 'until'],
  approve_suspension: ['optional_note'],
  decline_suspension: ['reason'],
  resume: ['optional_note'],
  urge: ['note'],
  acknowledge: ['note'],
  note: ['note'],
};

const MOST_HOURS = 90 * 24;
type Props = { order: Order; action: OrderAction; onClose: () => void };

const SupervisionDialog = ({ order, action, onClose }: Props) => {
  const translate = useTranslate();
  const [input, setInput] = useState<VerbInput>({});
  const [hours, setHours] = useState('8');
  const [until, setUntil] = useState('');
  const { run, busy, problem, stale, reload } = useVerb(order, action, onClose);
  const asks = (what: Asked) => ASKS[action]?.includes(what) === true;
  const wrongHours = !(Number(hours) > 0 && Number(hours) <= MOST_HOURS);
  const missing =
    (asks('staff') && !input.staff) ||
    (asks('hours') && wrongHours) ||
    (asks('reason') && !input.reason?.trim()) ||
    (asks('note') && !input.note?.trim());
  const refused = (field: string) => {
    const message = isProblem(problem) ? problem.body.errors?.[field] : undefined;
    return typeof message === 'string' ? { error: true, helperText: translate(message) } : {};
  };
  const startOver = () => {
    reload();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing || busy) return;
    void run({
      ...input,
      ...(asks('hours') ? { minutes: Math.round(Number(hours) * 60) } : {}),
      ...(asks('until') && until ? { until: new Date(until).toISOString() } : {}),
    });
  };
  const words = (field: 'reason' | 'note', label: string, required: boolean) => (
    <TextField
      required={required}
      autoFocus={!asks('staff') && !asks('hours')}
      multiline
      minRows={2}
      label={translate(label)}
      value={input[field] ?? ''}
      onChange={(event) => setInput({ ...input, [field]: event.target.value })}
      slotProps={{ htmlInput: { maxLength: field === 'reason' ? 500 : 1_000 } }}
      {...refused(field)}
    />
  );
  return (
    <Dialog
      open
      onClose={busy ? () => undefined : onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="step-title"
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id="step-title">{translate(`verb.${action}.name`)}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1 }}>{translate(`verb.${action}.about`)}</DialogContentText>
          {problem && (
            <ProblemAlert
              problem={problem}
              {...(stale ? { hint: 'verb.stale', actionLabel: 'verb.reload', onAction: startOver } : {})}
            />
          )}
          {asks('staff') && (
            <AssigneePicker
              order={order}
              value={input.staff ?? ''}
              onChange={(staff) => setInput({ ...input, staff })}
            />
          )}
          {asks('hours') && (
            <TextField
              required
              autoFocus
              type="number"
              label={translate('supervision.hours')}
              helperText={translate('supervision.hours_hint')}
              value={hours}
              error={wrongHours}
              onChange={(event) => setHours(event.target.value)}
              slotProps={{ htmlInput: { min: 0.5, max: MOST_HOURS, step: 0.5 } }}
              {...refused('minutes')}
            />
          )}
          {asks('reason') && words('reason', 'verb.reason', true)}
          {asks('until') && (
            <TextField
              type="datetime-local"
              label={translate('supervision.until')}
              helperText={translate('supervision.until_hint')}
              value={until}
              onChange={(event) => setUntil(event.target.value)}
              slotProps={{ inputLabel: { shrink: true } }}
              {...refused('until')}
            />
          )}
          {asks('note') && words('note', 'supervision.words', true)}
          {asks('optional_note') && words('note', 'verb.remark', false)}
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

export default SupervisionDialog;
