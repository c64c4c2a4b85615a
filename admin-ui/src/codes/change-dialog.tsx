import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import type { Code, CodeAction } from '../api/records.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { useRegionChoices } from '../lookups/choices.ts';
import { heldKinds, kinds } from './kinds.ts';

const levels = ['community', 'grid'] as const;
type Props = { code: Code; action: CodeAction; onClose: () => void };

/** A reason, and for two of the changes what becomes of the code; the history keeps all of it. */
const ChangeDialog = ({ code, action, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const regions = useRegionChoices(levels);
  const [reason, setReason] = useState('');
  const [name, setName] = useState(action === 'transfer' ? '' : code.place.name);
  const [region, setRegion] = useState(code.place.regionCode);
  const [kind, setKind] = useState(code.kind);
  const [industry, setIndustry] = useState(code.industry ?? '');
  const { attempt, busy, problem } = useAttempt();
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
  const submit = () =>
    attempt(async () => {
      const body = { version: code.version, reason, ...extra };
      await http.json(`/api/codes/${code.code}/${action}`, { method: 'POST', body });
      notify(`codes.action.${action}.done`, { type: 'success' });
      refresh();
      onClose();
    });
  return (
    <FormDialog
      title={translate(`codes.action.${action}.name`)}
      about={translate(`codes.action.${action}.about`)}
      problem={problem}
      send={translate(`codes.action.${action}.name`)}
      busy={busy}
      disabled={reason.trim().length < 2 || (extra !== undefined && name.trim() === '')}
      onSend={() => void submit()}
      onClose={onClose}
    >
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
    </FormDialog>
  );
};

export default ChangeDialog;
