import { Alert, Box, Button, Typography } from '@mui/material';
import { type FormEvent, useEffect, useState } from 'react';
import { Link, useLocale, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { toProblem } from '../api/problem.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { DoorFrame } from '../sign-in/door-frame.tsx';
import { fits, NewPassword } from './new-password.tsx';

type Whose = { username: string; name: string };

async function ask(token: string, language: string, body?: object): Promise<Response> {
  const response = await fetch(`/api/staff/invitations/${encodeURIComponent(token)}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'accept-language': language, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw await toProblem(response);
  return response;
}

/** Where a link from an administrator leads: whose account it is, and its password. */
export const InvitationPage = () => {
  const { token = '' } = useParams();
  const translate = useTranslate();
  const locale = useLocale();
  const [whose, setWhose] = useState<Whose>();
  const [typed, setTyped] = useState({ password: '', again: '' });
  const { attempt, busy, problem, setProblem } = useAttempt();
  const [done, setDone] = useState(false);

  useEffect(() => {
    ask(token, locale)
      .then((response) => response.json())
      .then((body: Whose) => setWhose(body), setProblem);
  }, [token, locale, setProblem]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      await ask(token, locale, { password: typed.password });
      setDone(true);
    });
  };

  return (
    <DoorFrame>
      <Box component="form" onSubmit={submit} sx={{ width: '100%', minWidth: { sm: 360 }, maxWidth: 400 }}>
        <Typography variant="h1" sx={{ mb: 2, fontSize: '1.6rem' }}>
          {translate('invitation.title')}
        </Typography>
        <Box aria-live="assertive">{problem && <ProblemAlert problem={problem} />}</Box>
        {done ? (
          <>
            <Alert severity="success" sx={{ mb: 2 }}>
              {translate('invitation.done')}
            </Alert>
            <Button component={Link} to="/login" variant="contained" size="large" fullWidth>
              {translate('invitation.sign_in')}
            </Button>
          </>
        ) : (
          whose && (
            <>
              <Typography sx={{ mb: 1 }}>{translate('invitation.hello', whose)}</Typography>
              <NewPassword value={typed} onChange={setTyped} />
              <Button
                type="submit"
                variant="contained"
                size="large"
                fullWidth
                loading={busy}
                disabled={!fits(typed)}
                sx={{ mt: 2 }}
              >
                {translate('invitation.set')}
              </Button>
            </>
          )
        )}
      </Box>
    </DoorFrame>
  );
};
