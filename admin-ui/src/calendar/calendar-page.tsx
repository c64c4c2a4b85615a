import { LinearProgress } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import type { Calendar } from './calendar.ts';
import { CalendarEditor } from './calendar-editor.tsx';

const key = ['calendar'];

/** When the district works: every deadline in working hours counts by it. */
const CalendarPage = () => {
  const translate = useTranslate();
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: async () => {
      const { code: _, ...calendar } = await http.json<Calendar & { code: string }>('/api/calendar');
      return calendar;
    },
    retry: false,
  });
  if (error || !data)
    return (
      <>
        <PageHeading title={translate('calendar.title')} />
        {error ? (
          <ProblemAlert problem={error} />
        ) : (
          <LinearProgress aria-label={translate('ra.page.loading')} />
        )}
      </>
    );
  return (
    <CalendarEditor
      key={data.version}
      stored={data}
      onStored={() => client.invalidateQueries({ queryKey: key })}
    />
  );
};

export default CalendarPage;
