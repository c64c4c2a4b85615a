import { Alert, Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { isProblem } from '../api/problem.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { Section } from '../fields/section.tsx';
import { asReach, fromReach, LANGUAGES, type Reach } from './reach.ts';

const PATH = '/api/staff/me/reach';
const KEY = ['reach'];

/** Where notices find the reader besides the inbox. */
export const ReachSection = () => {
  const { data, error } = useQuery({ queryKey: KEY, queryFn: () => http.json<Reach>(PATH), retry: false });
  return (
    <Section title="reach.title">
      {error && <ProblemAlert problem={error} />}
      {data && <ReachForm key={data.version} stored={data} />}
    </Section>
  );
};

const ReachForm = ({ stored }: { stored: Reach }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const client = useQueryClient();
  const [form, setForm] = useState(() => fromReach(stored));
  const { attempt, busy, problem } = useAttempt();
  const stale = isProblem(problem, 'stale_version');
  const read = () => client.invalidateQueries({ queryKey: KEY });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      client.setQueryData(KEY, await http.json<Reach>(PATH, { method: 'PUT', body: asReach(form, stored) }));
      notify('reach.saved', { type: 'success' });
    });
  };
  const refused = (field: string) =>
    isProblem(problem) && problem.body.errors?.[field]
      ? { error: true, helperText: translate(`reach.${field}_wrong`) }
      : {};
  return (
    <Box component="form" noValidate onSubmit={(event) => void save(event)}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {translate('reach.about')}
      </Typography>
      {problem && (
        <ProblemAlert
          problem={problem}
          {...(stale ? { actionLabel: 'verb.reload', onAction: () => void read() } : {})}
        />
      )}
      <TextField
        type="tel"
        autoComplete="tel-national"
        label={translate('reach.sms')}
        value={form.sms}
        onChange={(event) => setForm({ ...form, sms: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 20 } }}
        {...refused('sms')}
      />
      <TextField
        type="email"
        autoComplete="email"
        label={translate('reach.email')}
        value={form.email}
        onChange={(event) => setForm({ ...form, email: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 120 } }}
        {...refused('email')}
      />
      <TextField
        select
        label={translate('reach.language')}
        value={form.language}
        onChange={(event) => setForm({ ...form, language: event.target.value as Reach['language'] })}
      >
        {LANGUAGES.map(({ id, name }) => (
          <MenuItem key={id} value={id} lang={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {stored.wechat && <Alert severity="info">{translate('reach.wechat')}</Alert>}
      <Button type="submit" variant="contained" loading={busy} disabled={stale} sx={{ mt: 1 }}>
        {translate('ra.action.save')}
      </Button>
    </Box>
  );
};
