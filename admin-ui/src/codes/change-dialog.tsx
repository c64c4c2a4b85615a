import {
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import type { Code, CodeAction } from '../api/records.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { useRegionChoices } from '../lookups/choices.ts';
import { heldKinds, kinds } from './kinds.ts';

const levels = ['community', 'grid'] as const;
type Props = { code: Code; action: CodeAction; onClose: () => void };

/** A reason, and for two of the changes what becomes of the code; the history keeps all of it. */
const ChangeDialog = ({ code, action, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const id = useId();
  const regions = useRegionChoices(levels);
  const [reason, setReason] = useState('');
  const [name, setName] = useState(action === 'transfer' ? '' : code.place.name);
  const [region, setRegion] = useState(code.place.regionCode);
  const [kind, setKind] = useState(code.kind);
  const [industry, setIndustry] = useState(code.industry ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const held = heldKinds.includes(kind);
  // A card stays a card, and a plate a plate.
  const offered = kinds.filter((each) => (each === 'courier') === (code.kind === 'courier'));
  const extra = {
    retarget: {
      place: { name, regionCode: region },
      kind,
      ...(held ? { industry: industry.trim() || null } : {}),
    },
    transfer: { holder: name },
  }[action as string];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { version: code.version, reason, ...extra };
      await http.json(`/api/codes/${code.code}/${action}`, { method: 'POST', body });
      notify(`codes.action.${action}.done`, { type: 'success' });
      refresh();
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{translate(`codes.action.${action}.name`)}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1 }}>{translate(`codes.action.${action}.about`)}</DialogContentText>
          {problem && <ProblemAlert problem={problem} />}
          {extra && (
            <TextField
              required
              fullWidth
              margin="dense"
              label={translate(action === 'transfer' ? 'codes.action.holder' : 'codes.action.place')}
              value={name}
              onChange={(event) => setName(event.target.value)}
              slotProps={{ htmlInput: { maxLength: 80 } }}
            />
          )}
          {action === 'retarget' && (
            <>
              <Autocomplete
                options={regions}
                getOptionLabel={(choice) => choice.name}
                value={regions.find((choice) => choice.id === region) ?? null}
                onChange={(_, choice) => setRegion(choice?.id ?? code.place.regionCode)}
                renderInput={(params) => (
                  <TextField {...params} margin="dense" label={translate('orders.fact.region')} />
                )}
              />
              <TextField
                select
                fullWidth
                margin="dense"
                label={translate('codes.kind')}
                value={kind}
                onChange={(event) => setKind(event.target.value)}
              >
                {offered.map((each) => (
                  <MenuItem key={each} value={each}>
                    {translate(`kind.${each}`)}
                  </MenuItem>
                ))}
              </TextField>
              {held && (
                <TextField
                  fullWidth
                  margin="dense"
                  label={translate('codes.industry')}
                  helperText={translate('codes.action.industry_help')}
                  value={industry}
                  onChange={(event) => setIndustry(event.target.value)}
                  slotProps={{ htmlInput: { maxLength: 31 } }}
                />
              )}
            </>
          )}
          <TextField
            required
            fullWidth
            multiline
            minRows={2}
            margin="dense"
            label={translate('verb.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button color="inherit" onClick={onClose} disabled={busy}>
            {translate('ra.action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            loading={busy}
            disabled={reason.trim().length < 2 || (extra !== undefined && name.trim() === '')}
          >
            {translate(`codes.action.${action}.name`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

export default ChangeDialog;
