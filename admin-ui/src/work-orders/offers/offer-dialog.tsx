import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isProblem } from '../../api/problem.ts';
import type { Order } from '../../api/records.ts';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { useVerb } from '../verbs/use-verb.ts';
import { ClaimersPicker } from './claimers-picker.tsx';

const MOST_BOUNTY = 1_000;
type Props = { order: Order; onClose: () => void };

/** What is promised, to whom it is held out, and until when. */
const OfferDialog = ({ order, onClose }: Props) => {
  const translate = useTranslate();
  const [bounty, setBounty] = useState('0');
  const [everyone, setEveryone] = useState(true);
  const [units, setUnits] = useState<string[]>([]);
  const [until, setUntil] = useState('');
  const { run, busy, problem, stale, reload } = useVerb(order, 'offer', onClose);
  const points = Number(bounty);
  const wrongPoints = bounty.trim() === '' || !Number.isInteger(points) || points < 0 || points > MOST_BOUNTY;
  const missing = wrongPoints || (!everyone && units.length < 2);
  const fieldError = (field: string) => {
    const message = isProblem(problem) ? problem.body.errors?.[field] : undefined;
    return typeof message === 'string' ? { error: true, helperText: translate(message) } : {};
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing || busy) return;
    const end = until ? { until: new Date(until).toISOString() } : {};
    void run({ bounty: points, units: everyone ? ['*'] : units, ...end });
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
      aria-labelledby="offer-title"
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id="offer-title">{translate('verb.offer.name')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1 }}>{translate('verb.offer.about')}</DialogContentText>
          {problem && (
            <ProblemAlert
              problem={problem}
              {...(stale ? { hint: 'verb.stale', actionLabel: 'verb.reload', onAction: startOver } : {})}
            />
          )}
          <TextField
            required
            autoFocus
            type="number"
            label={translate('offers.points')}
            helperText={translate('offers.points_hint')}
            value={bounty}
            error={wrongPoints}
            onChange={(event) => setBounty(event.target.value)}
            slotProps={{ htmlInput: { min: 0, max: MOST_BOUNTY, step: 1 } }}
          />
          <FormControlLabel
            control={<Checkbox checked={everyone} onChange={(_, checked) => setEveryone(checked)} />}
            label={translate('offers.every_department')}
          />
          {!everyone && <ClaimersPicker value={units} onChange={setUnits} {...fieldError('units')} />}
          <TextField
            type="datetime-local"
            label={translate('offers.until')}
            helperText={translate('offers.until_hint')}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
            {...fieldError('until')}
          />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={busy} color="inherit">
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={busy} disabled={missing || stale}>
            {translate('verb.offer.name')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

export default OfferDialog;
