import {
  Alert,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { StaffFile } from './use-staff-file.ts';

const COUNTED = ['finished', 'onTime', 'late', 'returned', 'reopened', 'rated'] as const;

/** What was finished, month by month, and what became of it. One person's, beside nobody else's. */
export const MonthsTable = ({ file }: { file: StaffFile }) => {
  const translate = useTranslate();
  if (file.months.length === 0)
    return <Typography color="textSecondary">{translate('staff_file.nothing')}</Typography>;
  return (
    <>
      {file.cut && <Alert severity="info">{translate('staff_file.cut')}</Alert>}
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('staff_file.month')}</TableCell>
              {COUNTED.map((name) => (
                <TableCell key={name} align="right">
                  {translate(`staff_file.${name}`)}
                </TableCell>
              ))}
              <TableCell align="right">{translate('staff_file.stars')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {file.months.map((month) => (
              <TableRow key={month.month}>
                <TableCell component="th" scope="row">
                  {month.month}
                </TableCell>
                {COUNTED.map((name) => (
                  <TableCell key={name} align="right">
                    {month[name]}
                  </TableCell>
                ))}
                <TableCell align="right">{month.stars?.toFixed(1) ?? '–'}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {translate('staff_file.about')}
      </Typography>
    </>
  );
};
