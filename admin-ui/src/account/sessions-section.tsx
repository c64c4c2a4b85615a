import { Box, Button, Chip, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { Moment } from '../fields/moment.tsx';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { Section } from '../fields/section.tsx';

type Session = { id: string; startedAt: string; refreshedAt: string; agent: string; current: boolean };
type Props = { staffId?: string; title?: string };

/** Where somebody is signed in: oneself, or for an administrator somebody else. */
export const SessionsSection = ({ staffId, title = 'account.sessions' }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const client = useQueryClient();
  const key = ['sessions', staffId];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => http.json<{ items: Session[] }>('/api/staff/sessions', { query: { staff: staffId } }),
  });
  const { attempt, busy, problem } = useAttempt();
  const end = async (path: string) => {
    await attempt(async () => {
      await http.json(path, { method: 'DELETE' });
      notify('account.ended', { type: 'info' });
    });
    await client.invalidateQueries({ queryKey: key });
  };
  const items = data?.items ?? [];
  return (
    <Section title={title}>
      {(problem ?? error) && <ProblemAlert problem={(problem ?? error) as Error} />}
      {data && items.length === 0 && (
        <Typography color="textSecondary">{translate('account.nowhere')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {items.map((session) => (
          <Box
            key={session.id}
            component="li"
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1,
              py: 1,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography component="div">
                {session.agent || translate('account.unknown_agent')}{' '}
                {session.current && (
                  <Chip size="small" color="primary" label={translate('account.this_one')} />
                )}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {translate('account.since')} <Moment at={session.startedAt} /> · {translate('account.used')}{' '}
                <Moment at={session.refreshedAt} />
              </Typography>
            </Box>
            {!session.current && (
              <Button
                size="small"
                disabled={busy}
                onClick={() => void end(`/api/staff/sessions/${session.id}`)}
              >
                {translate('account.end')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {staffId === undefined && items.length > 1 && (
        <Button
          sx={{ mt: 1.5 }}
          color="error"
          disabled={busy}
          onClick={() => void end('/api/staff/sessions')}
        >
          {translate('account.end_others')}
        </Button>
      )}
    </Section>
  );
};
