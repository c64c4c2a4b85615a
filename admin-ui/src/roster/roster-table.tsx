import { Box, ButtonBase, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import type { Role } from '../api/records.ts';
import { DayDialog } from './day-dialog.tsx';
import { type Day, emptyDays, isWholeDay, plusDays, type Row, todayAt, weekdayOf } from './week.ts';

const planners: Role[] = ['community', 'subdistrict', 'district_operator', 'administrator'];
const week = [0, 1, 2, 3, 4, 5, 6];

/** A week: people down, days across. Whoever plans presses a day to change it. */
export const RosterTable = ({ rows, monday }: { rows: Row[]; monday: string }) => {
  const translate = useTranslate();
  const { permissions = [] } = usePermissions<Role[]>();
  const plans = permissions.some((role) => planners.includes(role));
  const today = todayAt(Date.now());
  const [open, setOpen] = useState<{ row: Row; day: Day }>();
  const nobody = emptyDays(rows);
  if (rows.length === 0)
    return (
      <Typography color="textSecondary" sx={{ p: 4, textAlign: 'center' }}>
        {translate('roster.empty')}
      </Typography>
    );
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ tableLayout: 'fixed', minWidth: 860 }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 120 }}>{translate('roster.person')}</TableCell>
            {week.map((day) => (
              <TableCell key={day} align="center">
                {translate(`day.${weekdayOf(plusDays(monday, day))}`)}
                <Box sx={{ fontWeight: 400 }}>{plusDays(monday, day).slice(5)}</Box>
                {nobody.has(day) && (
                  <Box sx={{ color: 'error.main', fontSize: '.75rem' }}>{translate('roster.nobody')}</Box>
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.staffId}>
              <TableCell component="th" scope="row">
                {row.name}
              </TableCell>
              {row.days.map((day) => (
                <TableCell key={day.date} align="center" sx={{ p: 0.5 }}>
                  <Cell
                    day={day}
                    {...(plans && day.date >= today ? { onPress: () => setOpen({ row, day }) } : {})}
                  />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {open && <DayDialog {...open} others={rows} onClose={() => setOpen(undefined)} />}
    </Box>
  );
};

const Cell = ({ day, onPress }: { day: Day; onPress?: () => void }) => {
  const translate = useTranslate();
  const { shift, changed } = day;
  const words = !shift
    ? translate('roster.off')
    : isWholeDay(shift)
      ? translate('roster.whole_day')
      : `${shift.from}–${shift.to}`;
  return (
    <ButtonBase
      disabled={!onPress}
      onClick={() => onPress?.()}
      sx={{
        width: '100%',
        minHeight: 44,
        flexDirection: 'column',
        borderRadius: 1,
        fontSize: '.8125rem',
        bgcolor: shift ? 'action.selected' : 'transparent',
        color: shift ? 'text.primary' : 'text.secondary',
        border: 1,
        borderStyle: changed ? 'solid' : 'none',
        borderColor: 'primary.main',
      }}
    >
      {words}
      {changed && (
        <Box sx={{ fontSize: '.6875rem', color: 'primary.main' }}>{translate('roster.changed')}</Box>
      )}
    </ButtonBase>
  );
};
