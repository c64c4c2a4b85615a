import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { Moment } from '../fields/moment.tsx';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import type { Program } from './program.ts';

type Props = { program: Program; onChanged: () => void };

export const ProgramRow = ({ program, onChanged }: Props) => {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const { attempt, problem } = useAttempt();
  const revoke = () => {
    setAsking(false);
    return attempt(async () => {
      await http.json(`/api/open311-keys/${program.id}`, { method: 'DELETE' });
      onChanged();
    });
  };
  const { name, rights, perDay, createdAt, revokedAt } = program;
  const may = rights.map((right) => translate(`programs.${right}`)).join(' · ');
  return (
    <Box component="li" sx={{ py: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      {problem && <ProblemAlert problem={problem} />}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={revokedAt ? { color: 'text.secondary', textDecoration: 'line-through' } : {}}>
            {name}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {may} · {translate('programs.per_day')} {perDay}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {translate('programs.since')} <Moment at={createdAt} />
            {revokedAt && (
              <>
                {' · '}
                {translate('programs.revoked')} <Moment at={revokedAt} />
              </>
            )}
          </Typography>
        </Box>
        {!revokedAt && (
          <Button
            color="error"
            onClick={() => setAsking(true)}
            aria-label={`${translate('programs.revoke')} ${name}`}
          >
            {translate('programs.revoke')}
          </Button>
        )}
      </Box>
      <Confirm
        isOpen={asking}
        title={translate('programs.revoke')}
        content={translate('programs.revoke_sure', { name })}
        onConfirm={() => void revoke()}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
};
