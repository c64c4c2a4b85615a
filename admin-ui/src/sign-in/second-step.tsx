import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Enrolment, type EnrolmentData } from '../account/enrolment.tsx';
import { RecoveryCodes } from '../account/recovery-codes.tsx';
import { language } from '../api/language.ts';
import { type Challenge, session } from '../api/session.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';

type Props = { challenge: Challenge; onDone: () => void; onBack: () => void };

/** Between password and session: the code from a phone, which is set up here where a role must have it. */
export const SecondStep = ({ challenge, onDone, onBack }: Props) => {
  const translate = useTranslate();
  const [code, setCode] = useState('');
  const { attempt, busy, problem, setProblem } = useAttempt();
  const [enrolment, setEnrolment] = useState<EnrolmentData>();
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>();
  const enrolling = challenge.secondFactor === 'enrol';

  useEffect(() => {
    if (enrolling) session.enrol(challenge, language()).then(setEnrolment, setProblem);
  }, [challenge, enrolling, setProblem]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      const codes = await session.finish(challenge, code, language());
      if (codes) setRecoveryCodes(codes);
      else onDone();
    });
  };

  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} onKept={onDone} />;
  return (
    <Box component="form" onSubmit={submit} sx={{ width: '100%', minWidth: { sm: 360 }, maxWidth: 400 }}>
      <Typography variant="h1" sx={{ mb: 2, fontSize: '1.6rem' }}>
        {translate('factor.title')}
      </Typography>
      <Box aria-live="assertive">{problem && <ProblemAlert problem={problem} />}</Box>
      {enrolling && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('factor.required')}
        </Alert>
      )}
      {enrolment ? (
        <Enrolment data={enrolment} />
      ) : (
        !enrolling && <Typography sx={{ mb: 1 }}>{translate('door.code_about')}</Typography>
      )}
      <TextField
        required
        autoFocus
        name="code"
        autoComplete="one-time-code"
        label={translate('door.code')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 40, autoCapitalize: 'none', spellCheck: false } }}
      />
      <Button
        type="submit"
        variant="contained"
        size="large"
        fullWidth
        loading={busy}
        disabled={code.trim().length < 6}
        sx={{ mt: 2 }}
      >
        {translate('door.continue')}
      </Button>
      <Button onClick={onBack} fullWidth sx={{ mt: 1 }}>
        {translate('door.back')}
      </Button>
    </Box>
  );
};
