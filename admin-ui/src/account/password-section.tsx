import { Box, Button, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { Section } from '../fields/section.tsx';
import { fits, NewPassword } from '../invitation/new-password.tsx';

const nothing = { password: '', again: '' };

export const PasswordSection = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const [old, setOld] = useState('');
  const [typed, setTyped] = useState(nothing);
  const { attempt, busy, problem } = useAttempt();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      await http.json('/api/staff/account/password', {
        method: 'POST',
        body: { old, password: typed.password },
      });
      setOld('');
      setTyped(nothing);
      notify('account.changed', { type: 'success' });
    });
  };
  return (
    <Section title="account.password">
      <Box component="form" onSubmit={submit}>
        <Box aria-live="assertive">{problem && <ProblemAlert problem={problem} />}</Box>
        <TextField
          required
          name="old-password"
          type="password"
          autoComplete="current-password"
          label={translate('account.old')}
          value={old}
          onChange={(event) => setOld(event.target.value)}
        />
        <NewPassword value={typed} onChange={setTyped} />
        <Button
          type="submit"
          variant="contained"
          loading={busy}
          disabled={!old || !fits(typed)}
          sx={{ mt: 1 }}
        >
          {translate('account.change')}
        </Button>
      </Box>
    </Section>
  );
};
