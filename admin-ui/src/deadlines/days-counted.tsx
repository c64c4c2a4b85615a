import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useName } from '../lookups/names.ts';
import { useDateWords } from './date-words.ts';
import { lengthInWords, type Simulation } from './simulation.ts';

/** Day by day which hours were counted, and why the others were not. */
export const DaysCounted = ({ simulation }: { simulation: Simulation }) => {
  const translate = useTranslate();
  const name = useName();
  const words = useDateWords();
  if (simulation.clock === 'elapsed')
    return <Typography variant="body2">{translate('deadlines.every_minute')}</Typography>;
  const why = (day: Simulation['days'][number]): string =>
    translate(`deadlines.kind.${day.kind}`, {
      name: name(day.name) ?? '',
      day: day.as ? translate(`calendar.weekday.${day.as}`) : '',
    });
  return (
    <>
      <Table size="small" aria-label={translate('deadlines.days_counted')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('deadlines.day')}</TableCell>
            <TableCell>{translate('deadlines.why')}</TableCell>
            <TableCell>{translate('deadlines.hours')}</TableCell>
            <TableCell align="right">{translate('deadlines.counted')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {simulation.days.map((day) => {
            const { key, count } = lengthInWords(day.minutes, 'working');
            return (
              <TableRow key={day.date} sx={day.minutes ? {} : { '& td': { color: 'text.secondary' } }}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{words.short(day.date)}</TableCell>
                <TableCell>{why(day)}</TableCell>
                <TableCell>{day.hours.join('  ') || '–'}</TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {day.minutes ? translate(key, { count }) : translate('deadlines.not_counted')}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      {simulation.more > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ p: 1 }}>
          {translate('deadlines.more_days', { count: simulation.more })}
        </Typography>
      )}
    </>
  );
};
