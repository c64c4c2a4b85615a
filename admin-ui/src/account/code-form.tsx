import { Box, Button, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useAttempt } from '../api/use-attempt.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';

type Props = { onSend: (code: string) => Promise<void>; onCancel: () => void };

export const CodeForm = ({ onSend, onCancel }: Props) => {
  const translate = useTranslate();
  const [code, setCode] = useState('');
  const { attempt, busy, problem } = useAttempt();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      await onSend(code);
    });
  };
  return (
    <Box component="form" onSubmit={submit}>
      <Box aria-live="assertive">{problem && <ProblemAlert problem={problem} />}</Box>
      <TextField
        required
        autoFocus
        name="code"
        autoComplete="one-time-code"
        label={translate('door.code')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button type="submit" variant="contained" loading={busy} disabled={code.trim().length < 6}>
          {translate('factor.confirm')}
        </Button>
        <Button onClick={onCancel}>{translate('ra.action.cancel')}</Button>
      </Box>
    </Box>
  );
};
