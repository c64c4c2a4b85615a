import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import { Alert, Box, Button, IconButton, InputAdornment, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { language } from '../api/language.ts';
import { type Challenge, session } from '../api/session.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { IssuerButton } from './issuer-button.tsx';

type Props = { told: string | undefined; onChallenge: (challenge: Challenge) => void };

/** `told`: why another way of signing in did not work. */
export const SignInForm = ({ told, onChallenge }: Props) => {
  const translate = useTranslate();
  const login = useLogin();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const { attempt, busy, problem } = useAttempt();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      const next = await session.signIn({ username: username.trim(), password }, language());
      if (next) onChallenge(next);
      else await login({});
    });
  };

  return (
    <Box component="form" onSubmit={submit} sx={{ width: '100%', minWidth: { sm: 360 }, maxWidth: 400 }}>
      <Typography variant="h1" sx={{ mb: 2.5, fontSize: '1.6rem' }}>
        {translate('sign_in.title')}
      </Typography>
      <Box aria-live="assertive">
        {problem && <ProblemAlert problem={problem} />}
        {told && !problem && (
          <Alert severity="error" sx={{ mb: 1.5 }}>
            {translate(`door.problem.${told}`)}
          </Alert>
        )}
      </Box>
      <TextField
        required
        autoFocus
        name="username"
        autoComplete="username"
        label={translate('ra.auth.username')}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
        slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
      />
      <TextField
        required
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        label={translate('ra.auth.password')}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        slotProps={{
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton
                  edge="end"
                  onClick={() => setShown(!shown)}
                  aria-label={translate(
                    shown ? 'ra.input.password.toggle_visible' : 'ra.input.password.toggle_hidden',
                  )}
                >
                  {shown ? <VisibilityOff fontSize="small" /> : <Visibility fontSize="small" />}
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      <Button
        type="submit"
        variant="contained"
        size="large"
        fullWidth
        loading={busy}
        disabled={!username.trim() || !password}
        sx={{ mt: 2 }}
      >
        {translate('ra.auth.sign_in')}
      </Button>
      <IssuerButton />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
        {translate('sign_in.help')}
      </Typography>
    </Box>
  );
};
