import { Box, Button, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { Section } from '../fields/section.tsx';
import { CodeForm } from './code-form.tsx';
import { Enrolment, type EnrolmentData } from './enrolment.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useOwnAccount } from './use-own-account.ts';

const PATH = '/api/staff/account/second-factor';
type Doing = { enrolment: EnrolmentData } | 'renew' | 'end';

export const SecondFactorSection = () => {
  const translate = useTranslate();
  const client = useQueryClient();
  const { data: account } = useOwnAccount();
  const [doing, setDoing] = useState<Doing>();
  const [codes, setCodes] = useState<string[]>();
  const [problem, setProblem] = useState<Error>();
  if (!account) return null;
  const { on, required, recoveryCodesLeft } = account.secondFactor;

  const settled = (recoveryCodes?: string[]) => {
    setDoing(undefined);
    setCodes(recoveryCodes);
    void client.invalidateQueries({ queryKey: ['account'] });
  };
  const begin = () =>
    http
      .json<EnrolmentData>(PATH, { method: 'POST' })
      .then((enrolment) => setDoing({ enrolment }), setProblem);
  const send = async (code: string) => {
    if (doing === 'end') {
      await http.json(`${PATH}/off`, { method: 'POST', body: { code } });
      return settled();
    }
    const answer = await http.json<{ recoveryCodes: string[] }>(
      doing === 'renew' ? '/api/staff/account/recovery-codes' : PATH,
      { method: doing === 'renew' ? 'POST' : 'PUT', body: { code } },
    );
    settled(answer.recoveryCodes);
  };

  return (
    <Section title="factor.title">
      {problem && <ProblemAlert problem={problem} />}
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />
      ) : doing === undefined ? (
        <>
          <Typography sx={{ mb: 1.5 }}>
            {translate(on ? 'factor.on' : required ? 'factor.required' : 'factor.off', {
              left: recoveryCodesLeft,
            })}
          </Typography>
          <Box sx={{ display: 'flex', gap: 1 }}>
            {!on && (
              <Button variant="contained" onClick={() => void begin()}>
                {translate('factor.begin')}
              </Button>
            )}
            {on && <Button onClick={() => setDoing('renew')}>{translate('factor.renew')}</Button>}
            {on && !required && (
              <Button color="error" onClick={() => setDoing('end')}>
                {translate('factor.end')}
              </Button>
            )}
          </Box>
        </>
      ) : (
        <>
          {typeof doing === 'object' ? (
            <Enrolment data={doing.enrolment} />
          ) : (
            <Typography>{translate(`factor.${doing}_about`)}</Typography>
          )}
          <CodeForm onSend={send} onCancel={() => setDoing(undefined)} />
        </>
      )}
    </Section>
  );
};
