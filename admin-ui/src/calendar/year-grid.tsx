import { Box, Typography } from '@mui/material';
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useDateWords } from '../deadlines/date-words.ts';
import { addDays, type Calendar, daysOfMonth, kindOf, WEEKDAYS, weekdayIndex } from './calendar.ts';
import { DayCell } from './day-cell.tsx';

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

type Props = {
  calendar: Calendar;
  stored: Calendar;
  year: number;
  months: readonly number[];
  differing: ReadonlySet<string>;
  selected: string;
  onSelect: (date: string) => void;
  /** A click, Enter or the space bar on the day that is selected already. */
  onToggle: (date: string) => void;
};

const dateOf = (event: { target: EventTarget }): string | undefined =>
  (event.target as HTMLElement).closest<HTMLElement>('[data-date]')?.dataset.date;

/** Months of a year, day by day. One tab stop: arrows go from day to day and from week to week. */
export const YearGrid = ({
  calendar,
  stored,
  year,
  months,
  differing,
  selected,
  onSelect,
  onToggle,
}: Props) => {
  const translate = useTranslate();
  const words = useDateWords();
  const grid = useRef<HTMLDivElement>(null);
  const days = useMemo(() => months.map((month) => daysOfMonth(year, month)), [year, months]);
  const shown = days.flat();

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const from = dateOf(event);
    if (step === undefined || !from) return;
    event.preventDefault();
    const to = addDays(from, step);
    if (!shown.includes(to)) return;
    onSelect(to);
    grid.current?.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus();
  };
  const onClick = (event: MouseEvent) => {
    const date = dateOf(event);
    if (!date) return;
    onSelect(date);
    onToggle(date);
  };

  return (
    <Box
      ref={grid}
      role="group"
      aria-label={translate('calendar.year_grid', { year })}
      onKeyDown={onKeyDown}
      onClick={onClick}
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns:
          months.length === 1 ? 'minmax(0, 480px)' : 'repeat(auto-fill, minmax(180px, 1fr))',
      }}
    >
      {days.map((dates) => {
        const first = dates[0] ?? '';
        return (
          <Box key={first} role="group" aria-label={words.month(first)}>
            <Typography variant="h3" sx={{ fontSize: '.95rem', fontWeight: 650, mb: 0.5 }}>
              {words.month(first)}
            </Typography>
            <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', gap: '2px' }}>
              {WEEKDAYS.map((day) => (
                <Box
                  key={day}
                  aria-hidden="true"
                  sx={{ textAlign: 'center', fontSize: '.7rem', color: 'text.secondary' }}
                >
                  {translate(`calendar.short.${day}`)}
                </Box>
              ))}
              {Array.from({ length: weekdayIndex(first) }, (_, blank) => `blank${blank}`).map((blank) => (
                <span key={blank} />
              ))}
              {dates.map((date) => (
                <DayCell
                  key={date}
                  date={date}
                  kind={kindOf(calendar, date)}
                  selected={date === selected}
                  changed={isChanged(calendar, stored, date)}
                  differs={differing.has(date)}
                />
              ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
};

const said = ({ off, on }: Calendar, date: string) =>
  JSON.stringify([off.find((day) => day.date === date), on.find((day) => day.date === date)]);
const isChanged = (calendar: Calendar, stored: Calendar, date: string): boolean =>
  calendar !== stored && said(calendar, date) !== said(stored, date);
