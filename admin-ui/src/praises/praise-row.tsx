import { Box, Button, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useAttempt } from '../api/use-attempt.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { Day } from './day.tsx';
import { type Praise, type Step, useAnswer } from './use-praises.ts';

/** One praise as others would see it, and what its owner can say to it. */
export const PraiseRow = ({ praise }: { praise: Praise }) => {
  const translate = useTranslate();
  const answer = useAnswer();
  const { attempt, busy, problem } = useAttempt();
  const { status, until, shown } = praise;
  const waits = status === 'pending';
  const say = (step: Step) => void attempt(() => answer(praise, step));
  const { role, unit, name } = shown.to;
  return (
    <Box component="li" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Chip
        size="small"
        color={waits ? 'warning' : 'primary'}
        label={translate(waits ? 'praises.pending' : 'praises.shown')}
      />
      <Box sx={{ my: 1, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}>
        <Typography sx={{ fontWeight: 700 }}>
          {[translate(`role.${role}`), name].filter(Boolean).join(' · ')}
        </Typography>
        {unit && (
          <Typography variant="body2" color="textSecondary">
            {unit}
          </Typography>
        )}
        <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, p: 0, my: 0.75 }}>
          {shown.reasons.map((reason) => (
            <Chip
              key={reason}
              component="li"
              size="small"
              variant="outlined"
              label={translate(`praises.reason.${reason}`)}
            />
          ))}
        </Box>
        {shown.words && <Typography sx={{ whiteSpace: 'pre-wrap' }}>{shown.words}</Typography>}
        <Typography variant="body2" color="textSecondary">
          <Day at={shown.on} />
        </Typography>
      </Box>
      {problem && <ProblemAlert problem={problem} />}
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {translate(waits ? 'praises.until' : 'praises.shown_until')} <Day at={until} />
      </Typography>
      <Box sx={{ display: 'flex', gap: 1 }}>
        {waits && (
          <Button size="small" variant="contained" disabled={busy} onClick={() => say('agree')}>
            {translate('praises.agree')}
          </Button>
        )}
        {/* Not where "show it" was: a second click of the same hand must not take it down again. */}
        <Button
          size="small"
          sx={waits ? {} : { ml: 'auto' }}
          disabled={busy}
          onClick={() => say(waits ? 'decline' : 'withdraw')}
        >
          {translate(waits ? 'praises.decline' : 'praises.withdraw')}
        </Button>
      </Box>
    </Box>
  );
};
