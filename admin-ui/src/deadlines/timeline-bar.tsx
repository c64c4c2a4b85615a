import { Box, Typography, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Moment } from '../fields/moment.tsx';
import { tint } from '../theme/colours.ts';
import type { Simulation } from './simulation.ts';

/** The case from its report to its deadline, in the colours that its order will have. */
export const TimelineBar = ({ simulation }: { simulation: Simulation }) => {
  const theme = useTheme();
  const translate = useTranslate();
  const { createdAt, yellowAt, dueAt } = simulation;
  const [from, yellow, due] = [createdAt, yellowAt, dueAt].map((at) => Date.parse(at)) as [
    number,
    number,
    number,
  ];
  const share = due > from ? ((yellow - from) / (due - from)) * 100 : 80;
  const part = (colour: 'blue' | 'yellow', width: number) => (
    <Box
      sx={{
        width: `${width}%`,
        bgcolor: tint(theme, colour).fill,
        borderTop: 3,
        borderColor: tint(theme, colour).edge,
        height: 14,
      }}
    />
  );
  const points = [
    { key: 'reported', at: createdAt },
    { key: 'yellow', at: yellowAt },
    { key: 'due', at: dueAt },
  ];
  return (
    <Box sx={{ my: 1.5 }}>
      <Box sx={{ display: 'flex' }} aria-hidden="true">
        {part('blue', share)}
        {part('yellow', 100 - share)}
        <Box sx={{ width: 6, bgcolor: tint(theme, 'red').edge }} />
      </Box>
      <Box component="dl" sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, m: 0, mt: 0.5 }}>
        {points.map(({ key, at }) => (
          <Box key={key}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {translate(`deadlines.${key}`)}
            </Typography>
            <Typography component="dd" sx={{ m: 0, fontWeight: key === 'due' ? 650 : 400 }}>
              <Moment at={at} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
