import { FormControlLabel, MenuItem, Radio, RadioGroup, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDateWords } from '../deadlines/date-words.ts';
import { Section } from '../fields/section.tsx';
import {
  type Calendar,
  dayOff,
  dayOn,
  hoursOn,
  kindOf,
  plainDay,
  WEEKDAYS,
  type Weekday,
} from './calendar.ts';

type Props = {
  calendar: Calendar;
  date: string;
  edits: boolean;
  unnamed: { zh: string; en: string };
  onChange: (calendar: Calendar) => void;
};

/** One day in full: as the week says, off with a name, or worked as on another day of the week. */
export const DayPanel = ({ calendar, date, edits, unnamed, onChange }: Props) => {
  const translate = useTranslate();
  const words = useDateWords();
  const off = calendar.off.find((day) => day.date === date);
  const on = calendar.on.find((day) => day.date === date);
  const worked = WEEKDAYS.filter((day) => calendar.week[day]?.length);
  const hours = hoursOn(calendar, date);
  const choose = (choice: string) => {
    if (choice === 'off') onChange(dayOff(calendar, date, off?.name ?? unnamed));
    else if (choice === 'on') onChange(dayOn(calendar, date, on?.as ?? worked[0] ?? 'mon'));
    else onChange(plainDay(calendar, date));
  };
  return (
    <Section title="calendar.day">
      <Typography sx={{ fontWeight: 650 }} aria-live="polite">
        {words.long(date)} · {translate(`calendar.kind.${kindOf(calendar, date)}`)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {hours.length > 0 ? hours.join('  ') : translate('calendar.no_hours')}
      </Typography>
      {edits && (
        <RadioGroup
          value={off ? 'off' : on ? 'on' : 'plain'}
          onChange={(event) => choose(event.target.value)}
          aria-label={words.long(date)}
        >
          <FormControlLabel
            value="plain"
            control={<Radio size="small" />}
            label={translate('calendar.as_week')}
          />
          <FormControlLabel value="off" control={<Radio size="small" />} label={translate('calendar.off')} />
          <FormControlLabel
            value="on"
            disabled={worked.length === 0}
            control={<Radio size="small" />}
            label={translate('calendar.on')}
          />
        </RadioGroup>
      )}
      {edits &&
        off &&
        (['zh', 'en'] as const).map((language) => (
          <TextField
            key={language}
            label={translate(`form.name_${language}`)}
            value={off.name[language]}
            onChange={(event) =>
              onChange(dayOff(calendar, date, { ...off.name, [language]: event.target.value }))
            }
            slotProps={{ htmlInput: { maxLength: 60, lang: language } }}
          />
        ))}
      {edits && on && (
        <TextField
          select
          label={translate('calendar.hours_of')}
          value={on.as}
          onChange={(event) => onChange(dayOn(calendar, date, event.target.value as Weekday))}
        >
          {worked.map((day) => (
            <MenuItem key={day} value={day}>
              {translate(`calendar.weekday.${day}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Section>
  );
};
