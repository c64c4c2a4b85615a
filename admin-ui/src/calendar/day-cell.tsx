import { Box, type Theme } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDateWords } from '../deadlines/date-words.ts';
import { tint } from '../theme/colours.ts';
import type { DayKind } from './calendar.ts';

const look = (theme: Theme, kind: DayKind) => {
  if (kind === 'holiday') return tint(theme, 'red');
  if (kind === 'made_up') return tint(theme, 'yellow');
  if (kind === 'weekend')
    return { fill: theme.palette.action.hover, text: theme.palette.text.secondary, edge: '' };
  return { fill: 'transparent', text: theme.palette.text.primary, edge: '' };
};

type Props = {
  date: string;
  kind: DayKind;
  selected: boolean;
  /** Unlike the calendar that is in force. */
  changed: boolean;
  /** Unlike the published one. */
  differs: boolean;
};

/** One day. What it is stands in its label, in its colour and, for days that are not as the week says, in its edge. */
export const DayCell = ({ date, kind, selected, changed, differs }: Props) => {
  const translate = useTranslate();
  const words = useDateWords();
  const says = [
    words.long(date),
    translate(`calendar.kind.${kind}`),
    ...(changed ? [translate('calendar.changed')] : []),
    ...(differs ? [translate('calendar.differs')] : []),
  ];
  return (
    <Box
      component="button"
      type="button"
      data-date={date}
      tabIndex={selected ? 0 : -1}
      aria-current={selected ? 'date' : undefined}
      aria-label={says.join(translate('day.and'))}
      title={says.slice(1).join(translate('day.and'))}
      sx={(theme) => {
        const { fill, text, edge } = look(theme, kind);
        return {
          all: 'unset',
          boxSizing: 'border-box',
          cursor: 'pointer',
          textAlign: 'center',
          lineHeight: '26px',
          height: 28,
          fontSize: '.8rem',
          borderRadius: 1,
          border: 1,
          borderColor: edge || 'transparent',
          bgcolor: fill,
          color: text,
          fontWeight: changed ? 700 : 400,
          textDecoration: differs ? 'underline dotted' : 'none',
          textUnderlineOffset: 3,
          ...(selected ? { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 } : {}),
          '&:focus-visible': { outline: `3px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
        };
      }}
    >
      {Number(date.slice(8))}
    </Box>
  );
};
