import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Moment } from '../fields/moment.tsx';
import { lengthInWords, type Simulation } from './simulation.ts';

/** Each stage as if it began with the report; a stage without a time of its own ends with the case. */
export const StagesTable = ({ simulation }: { simulation: Simulation }) => {
  const translate = useTranslate();
  if (simulation.stages.length === 0)
    return <Typography variant="body2">{translate('deadlines.no_stages')}</Typography>;
  return (
    <Table size="small" aria-label={translate('deadlines.stages')}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('deadlines.stage_name')}</TableCell>
          <TableCell>{translate('deadlines.allowed')}</TableCell>
          <TableCell>{translate('deadlines.if_begun')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {simulation.stages.map(({ stage, minutes, dueAt }) => {
          const { key, count } = lengthInWords(minutes, simulation.clock);
          return (
            <TableRow key={stage}>
              <TableCell>{translate(`deadlines.stage.${stage}`)}</TableCell>
              <TableCell>{translate(key, { count })}</TableCell>
              <TableCell>
                <Moment at={dueAt} />
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
};
