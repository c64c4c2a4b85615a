import { off, on } from 'virtual:national-calendars';
import { Button, List, ListItem, ListItemText, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDateWords } from '../deadlines/date-words.ts';
import { Section } from '../fields/section.tsx';
import { asPublished, type Calendar, kindOf } from './calendar.ts';

const published = { off, on };
const SHOWN = 12;

type Props = {
  calendar: Calendar;
  year: number;
  differing: readonly string[];
  edits: boolean;
  onChange: (calendar: Calendar) => void;
};

/** What the holiday files say otherwise, and how to follow them. */
export const PublishedPanel = ({ calendar, year, differing, edits, onChange }: Props) => {
  const translate = useTranslate();
  const words = useDateWords();
  const known = [...off, ...on].some(({ date }) => date.startsWith(`${year}-`));
  const there = (date: string) => kindOf(asPublished(calendar, published, date), date);
  return (
    <Section title="calendar.published">
      <Typography variant="body2">
        {!known
          ? translate('calendar.no_file', { year })
          : translate(differing.length > 0 ? 'calendar.otherwise' : 'calendar.same', {
              year,
              count: differing.length,
            })}
      </Typography>
      <List dense disablePadding>
        {differing.slice(0, SHOWN).map((date) => (
          <ListItem
            key={date}
            disableGutters
            secondaryAction={
              edits && (
                <Button size="small" onClick={() => onChange(asPublished(calendar, published, date))}>
                  {translate('calendar.follow')}
                </Button>
              )
            }
          >
            <ListItemText
              primary={words.short(date)}
              secondary={translate('calendar.here_there', {
                here: translate(`calendar.kind.${kindOf(calendar, date)}`),
                there: translate(`calendar.kind.${there(date)}`),
              })}
            />
          </ListItem>
        ))}
      </List>
      {differing.length > SHOWN && (
        <Typography variant="body2" color="textSecondary">
          {translate('calendar.more', { count: differing.length - SHOWN })}
        </Typography>
      )}
      {edits && differing.length > 1 && (
        <Button
          size="small"
          onClick={() =>
            onChange(differing.reduce((made, date) => asPublished(made, published, date), calendar))
          }
        >
          {translate('calendar.follow_all', { count: differing.length })}
        </Button>
      )}
    </Section>
  );
};
