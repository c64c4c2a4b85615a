import Add from '@mui/icons-material/Add';
import { Button, Card, LinearProgress, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { MakeDialog } from './make-dialog.tsx';
import type { Program } from './program.ts';
import { ProgramRow } from './program-row.tsx';

const KEY = ['open311-keys'];

/** Programs that file reports here, and the keys that let them. */
const ProgramsPage = () => {
  const translate = useTranslate();
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: () => http.json<{ items: Program[] }>('/api/open311-keys'),
  });
  const reload = () => void client.invalidateQueries({ queryKey: KEY });
  return (
    <>
      <PageHeading title={translate('programs.title')} note={translate('programs.about')}>
        <Button variant="contained" startIcon={<Add />} onClick={() => setMaking(true)}>
          {translate('programs.make')}
        </Button>
      </PageHeading>
      {error && <ProblemAlert problem={error} />}
      {!data && !error && <LinearProgress aria-label={translate('ra.page.loading')} />}
      {data && (
        <Card sx={{ px: 2, py: data.items.length > 0 ? 0.5 : 2, maxWidth: 880 }}>
          {data.items.length === 0 && (
            <Typography color="textSecondary">{translate('programs.none')}</Typography>
          )}
          <ul style={{ listStyle: 'none', padding: 0, margin: 0 }}>
            {data.items.map((program) => (
              <ProgramRow key={program.id} program={program} onChanged={reload} />
            ))}
          </ul>
        </Card>
      )}
      {making && (
        <MakeDialog
          onClose={() => {
            setMaking(false);
            reload();
          }}
        />
      )}
    </>
  );
};

export default ProgramsPage;
