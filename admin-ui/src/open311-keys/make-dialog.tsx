import { Checkbox, FormControlLabel, FormGroup, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { MadeKey } from './made-key.tsx';
import { type MadeProgram, RIGHTS, type Right } from './program.ts';

/** Asks for a name and rights, then shows the key, which nobody sees again. */
export const MakeDialog = ({ onClose }: { onClose: () => void }) => {
  const translate = useTranslate();
  const [name, setName] = useState('');
  const [rights, setRights] = useState<Right[]>([...RIGHTS]);
  const [perDay, setPerDay] = useState('1000');
  const { attempt, busy, problem } = useAttempt();
  const [made, setMade] = useState<MadeProgram>();
  const make = () =>
    attempt(async () => {
      const body = { name: name.trim(), rights, perDay: Number(perDay) };
      setMade(await http.json<MadeProgram>('/api/open311-keys', { method: 'POST', body }));
    });
  if (made) return <MadeKey program={made} onClose={onClose} />;
  const toggle = (right: Right) =>
    setRights(RIGHTS.filter((each) => (each === right ? !rights.includes(each) : rights.includes(each))));
  return (
    <FormDialog
      title={translate('programs.make')}
      problem={problem}
      send={translate('programs.make')}
      busy={busy}
      disabled={rights.length === 0}
      width="xs"
      nativeChecks
      onSend={() => void make()}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        fullWidth
        margin="dense"
        label={translate('programs.name')}
        helperText={translate('programs.name_hint')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { minLength: 2, maxLength: 60 } }}
      />
      <FormGroup role="group" aria-label={translate('programs.rights')}>
        {RIGHTS.map((right) => (
          <FormControlLabel
            key={right}
            label={translate(`programs.${right}`)}
            control={<Checkbox checked={rights.includes(right)} onChange={() => toggle(right)} />}
          />
        ))}
      </FormGroup>
      <TextField
        required
        type="number"
        margin="dense"
        label={translate('programs.per_day')}
        value={perDay}
        onChange={(event) => setPerDay(event.target.value)}
        slotProps={{ htmlInput: { min: 1, max: 100_000 } }}
      />
    </FormDialog>
  );
};
