import { Autocomplete, Box, Button, Card, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import type { SessionStaff } from '../api/session.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { useRegionChoices } from '../lookups/choices.ts';
import { RosterTable } from './roster-table.tsx';
import { mondayOf, plusDays, type Row } from './week.ts';

const communities = ['community'] as const;

/** Communities the reader answers for, wholly or by a part of them. */
function useOwnCommunities() {
  const { data } = useGetIdentity();
  const regions = (data as unknown as SessionStaff | undefined)?.regions;
  const all = useRegionChoices(communities);
  return useMemo(
    () => all.filter(({ id }) => (regions ?? []).some((own) => id.startsWith(own))),
    [all, regions],
  );
}

const RosterPage = () => {
  const translate = useTranslate();
  const choices = useOwnCommunities();
  const [chosen, setChosen] = useState<string>();
  const [monday, setMonday] = useState(() => mondayOf(Date.now()));
  const current = choices.find(({ id }) => id === chosen) ?? choices[0];
  const community = current?.id;
  const { data, error } = useQuery({
    queryKey: ['roster', community, monday],
    queryFn: () => http.json<{ items: Row[] }>('/api/roster', { query: { community, from: monday } }),
    enabled: community !== undefined,
  });
  return (
    <>
      <PageHeading title={translate('roster.title')} note={translate('roster.about')} />
      <Card>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, p: 2 }}>
          <Autocomplete
            sx={{ width: 340 }}
            disableClearable
            options={choices}
            {...(current ? { value: current } : {})}
            onChange={(_, choice) => setChosen(choice.id)}
            getOptionLabel={({ name }) => name}
            getOptionKey={({ id }) => id}
            isOptionEqualToValue={(a, b) => a.id === b.id}
            renderInput={(params) => <TextField {...params} label={translate('roster.community')} />}
          />
          <Box sx={{ flex: 1 }} />
          <Button onClick={() => setMonday(plusDays(monday, -7))}>{translate('roster.previous')}</Button>
          <Typography aria-live="polite">{translate('roster.week', { from: monday })}</Typography>
          <Button onClick={() => setMonday(plusDays(monday, 7))}>{translate('roster.next')}</Button>
        </Box>
        {error && <ProblemAlert problem={error} />}
        {data && <RosterTable rows={data.items} monday={monday} />}
      </Card>
    </>
  );
};

export default RosterPage;
