import { Box, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Section } from '../fields/section.tsx';
import { type Calendar, readHours, WEEKDAYS, type Weekday } from './calendar.ts';

type Props = { calendar: Calendar; edits: boolean; onChange: (calendar: Calendar) => void };

/** When people work on each day of the week. */
export const WeekHours = ({ calendar, edits, onChange }: Props) => {
  const translate = useTranslate();
  return (
    <Section title="calendar.week">
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {translate('calendar.week_help')}
      </Typography>
      <Box
        sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: '1fr' }, columnGap: 2 }}
      >
        {WEEKDAYS.map((day) => (
          <Hours key={day} day={day} calendar={calendar} edits={edits} onChange={onChange} />
        ))}
      </Box>
    </Section>
  );
};

/** What is typed stays as it is typed; it counts as soon as it can be read. */
const Hours = ({ day, calendar, edits, onChange }: Props & { day: Weekday }) => {
  const translate = useTranslate();
  const [text, setText] = useState((calendar.week[day] ?? []).join(', '));
  const wrong = readHours(text) === undefined;
  return (
    <TextField
      label={translate(`calendar.weekday.${day}`)}
      value={text}
      disabled={!edits}
      error={wrong}
      helperText={wrong ? translate('calendar.hours_wrong') : undefined}
      placeholder={translate('calendar.no_hours')}
      onChange={(event) => {
        setText(event.target.value);
        const hours = readHours(event.target.value);
        if (!hours) return;
        const { [day]: _, ...rest } = calendar.week;
        onChange({ ...calendar, week: hours.length > 0 ? { ...rest, [day]: hours } : rest });
      }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 80, spellCheck: false } }}
    />
  );
};
