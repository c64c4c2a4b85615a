import { off, on } from 'virtual:national-calendars';
import {
  Alert,
  Box,
  Button,
  Card,
  CardContent,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useMemo, useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { isProblem } from '../api/problem.ts';
import type { Role } from '../api/records.ts';
import { localNow, toMoment } from '../fields/moment-field.tsx';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { can } from '../providers/permissions.ts';
import { type Calendar, differences, faultsOf, toggled } from './calendar.ts';
import { DayPanel } from './day-panel.tsx';
import { Legend } from './legend.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { PublishedPanel } from './published-panel.tsx';
import { useSaveCalendar } from './use-save-calendar.ts';
import { WeekHours } from './week-hours.tsx';
import { YearGrid } from './year-grid.tsx';

const published = { off, on };
const EVERY_MONTH = Array.from({ length: 12 }, (_, month) => month);
type Props = { stored: Calendar; onStored: () => Promise<unknown> };

export const CalendarEditor = ({ stored, onStored }: Props) => {
  const translate = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  const edits = can(permissions ?? [], 'edit', 'calendar');
  const [now] = useState(localNow);
  const [draft, setDraft] = useState(stored);
  const [selected, setSelected] = useState(now.slice(0, 10));
  const [view, setView] = useState<'year' | 'month'>('year');
  const { save, busy, problem } = useSaveCalendar(onStored);
  const [year, month] = [Number(selected.slice(0, 4)), Number(selected.slice(5, 7)) - 1];
  const months = useMemo(() => (view === 'year' ? EVERY_MONTH : [month]), [view, month]);
  const differing = useMemo(() => differences(draft, published, year), [draft, year]);
  const faults = faultsOf(draft);
  const unnamed = { zh: '放假', en: 'Day off' };
  const turn = (by: number) => {
    const to =
      view === 'year' ? new Date(Date.UTC(year + by, month, 1)) : new Date(Date.UTC(year, month + by, 1));
    setSelected(to.toISOString().slice(0, 10));
  };
  // The hours are typed as text, which begins again with what is stored.
  const [undone, setUndone] = useState(0);
  const undo = () => {
    setDraft(stored);
    setUndone(undone + 1);
  };
  const stale = isProblem(problem, 'stale_version');
  const dirty = draft !== stored;
  return (
    <>
      <PageHeading title={translate('calendar.title')} note={translate('calendar.about')}>
        {edits && (
          <>
            <Button disabled={!dirty || busy} onClick={undo}>
              {translate('calendar.undo')}
            </Button>
            <Button
              variant="contained"
              loading={busy}
              disabled={!dirty || faults.length > 0 || stale}
              onClick={() => void save(draft)}
            >
              {translate('ra.action.save')}
            </Button>
          </>
        )}
      </PageHeading>
      {problem && (
        <ProblemAlert
          problem={problem}
          {...(stale ? { hint: 'calendar.stale', actionLabel: 'verb.reload', onAction: onStored } : {})}
        />
      )}
      {faults.length > 0 && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {faults.map(({ code, about }) => (
            <div key={`${code}${about}`}>{translate(`calendar.fault.${code}`, { about })}</div>
          ))}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { lg: 'minmax(0, 1fr) 320px' },
          gap: 2,
          alignItems: 'start',
        }}
      >
        <Card>
          <CardContent>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}>
              <Button onClick={() => turn(-1)}>{translate(`calendar.previous_${view}`)}</Button>
              <Typography variant="h2" aria-live="polite">
                {view === 'year' ? year : `${year}-${String(month + 1).padStart(2, '0')}`}
              </Typography>
              <Button onClick={() => turn(1)}>{translate(`calendar.next_${view}`)}</Button>
              <Box sx={{ flex: 1 }} />
              <ToggleButtonGroup
                exclusive
                size="small"
                value={view}
                onChange={(_, next: 'year' | 'month' | null) => next && setView(next)}
                aria-label={translate('calendar.view')}
              >
                <ToggleButton value="year">{translate('calendar.year')}</ToggleButton>
                <ToggleButton value="month">{translate('calendar.month')}</ToggleButton>
              </ToggleButtonGroup>
            </Box>
            <Legend edits={edits} />
            <YearGrid
              calendar={draft}
              stored={stored}
              year={year}
              months={months}
              differing={new Set(differing)}
              selected={selected}
              onSelect={setSelected}
              onToggle={(date) => edits && setDraft(toggled(draft, date, unnamed))}
            />
          </CardContent>
        </Card>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <DayPanel calendar={draft} date={selected} edits={edits} unnamed={unnamed} onChange={setDraft} />
          <PreviewPanel
            draft={edits && dirty && faults.length === 0 ? draft : undefined}
            at={toMoment(now) ?? ''}
          />
          <PublishedPanel
            calendar={draft}
            year={year}
            differing={differing}
            edits={edits}
            onChange={setDraft}
          />
          <WeekHours key={undone} calendar={draft} edits={edits} onChange={setDraft} />
        </Box>
      </Box>
    </>
  );
};
