import { Box, Button, Checkbox, FormControlLabel } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import type { Staff } from '../api/records.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { type Invitation, InvitationDialog } from '../invitation/invitation-dialog.tsx';

type Verb = 'disable' | 'enable' | 'reset';
const PATHS: Record<Verb, string> = { disable: 'disable', enable: 'enable', reset: 'invitation' };

/** What can be done with an account, each after saying what it does. */
export const AccountVerbs = ({ staff }: { staff: Staff }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [verb, setVerb] = useState<Verb>();
  const [secondFactor, setSecondFactor] = useState(false);
  const { attempt, busy, problem, setProblem } = useAttempt();
  const [invitation, setInvitation] = useState<Invitation>();
  const verbs: Verb[] = staff.status === 'disabled' ? ['enable'] : ['reset', 'disable'];

  const close = () => {
    setVerb(undefined);
    setProblem(undefined);
  };
  const carryOut = (chosen: Verb) =>
    attempt(async () => {
      const answer = await http.json<{ invitation?: Invitation }>(`/api/staff/${staff.id}/${PATHS[chosen]}`, {
        method: 'POST',
        body: { version: staff.version, ...(chosen === 'reset' ? { secondFactor } : {}) },
      });
      close();
      setInvitation(answer.invitation);
      if (!answer.invitation) notify('people.done', { type: 'success' });
      refresh();
    });

  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {verbs.map((each) => (
        <Button
          key={each}
          variant="outlined"
          color={each === 'disable' ? 'error' : 'primary'}
          onClick={() => setVerb(each)}
        >
          {translate(`people.${each}`)}
        </Button>
      ))}
      {verb && (
        <FormDialog
          title={`${translate(`people.${verb}`)} · ${staff.name}`}
          about={translate(`people.${verb}_about`)}
          problem={problem}
          send={translate(`people.${verb}`)}
          busy={busy}
          danger={verb === 'disable'}
          width="xs"
          onSend={() => void carryOut(verb)}
          onClose={close}
        >
          {verb === 'reset' && (
            <FormControlLabel
              sx={{ mt: 1 }}
              control={
                <Checkbox
                  checked={secondFactor}
                  onChange={(event) => setSecondFactor(event.target.checked)}
                />
              }
              label={translate('people.reset_factor')}
            />
          )}
        </FormDialog>
      )}
      {invitation && <InvitationDialog invitation={invitation} onClose={() => setInvitation(undefined)} />}
    </Box>
  );
};
