import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { useName } from '../../lookups/names.ts';
import { useUnits } from '../../lookups/use-lookups.ts';
import { CaseDialog } from './case-dialog.tsx';
import { WordsField } from './words-field.tsx';

const KINDS = ['task', 'joint_meeting', 'mediation'] as const;
const MOST_UNITS = 10;

/** Which units are asked, for what. */
const SplitDialog = ({ order, onClose }: { order: Order; onClose: () => void }) => {
  const translate = useTranslate();
  const name = useName();
  const { data = [] } = useUnits();
  const [kind, setKind] = useState<string>('task');
  const [units, setUnits] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const choices = data
    .filter(({ retired, code }) => !retired && code !== order.unit?.code)
    .map((unit) => ({ id: unit.code, label: name(unit.name) ?? unit.code }));
  const complete = units.length > 0 && units.length <= MOST_UNITS && note.trim() !== '';
  return (
    <CaseDialog
      order={order}
      action="split"
      input={complete ? { kind, units, note } : undefined}
      onClose={onClose}
    >
      <TextField
        select
        required
        label={translate('together.kind')}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
      >
        {KINDS.map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`together.kinds.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <Autocomplete
        multiple
        disableCloseOnSelect
        options={choices}
        value={choices.filter(({ id }) => units.includes(id))}
        onChange={(_, chosen) => setUnits(chosen.map(({ id }) => id))}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        getOptionDisabled={({ id }) => units.length >= MOST_UNITS && !units.includes(id)}
        renderInput={(params) => (
          <TextField
            {...params}
            required
            label={translate('together.units')}
            helperText={translate('together.units_hint', { most: MOST_UNITS })}
          />
        )}
      />
      <WordsField
        label="together.asked"
        hint="together.asked_hint"
        value={note}
        onChange={setNote}
        most={1_000}
      />
    </CaseDialog>
  );
};

export default SplitDialog;
