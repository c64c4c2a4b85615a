import { Box, Typography, useTheme } from '@mui/material';
import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import { Moment } from '../fields/moment.tsx';
import { tint } from '../theme/colours.ts';
import type { Simulation } from './simulation.ts';

/** The case from its report to its deadline and on, in the colours that its order will have. */
export const TimelineBar = ({ simulation }: { simulation: Simulation }) => {
  const theme = useTheme();
  const translate = useTranslate();
  const { createdAt, yellowAt, dueAt } = simulation;
  const length = (from: string, to: string) => Math.max(1, Date.parse(to) - Date.parse(from));
  const [blue, yellow] = [length(createdAt, yellowAt), length(yellowAt, dueAt)];
  const stretches = [
    { colour: 'blue', key: 'reported', at: createdAt, grow: blue },
    { colour: 'yellow', key: 'yellow', at: yellowAt, grow: yellow },
    // Late goes on: a stretch without an end, beside the others and not in their measure.
    { colour: 'red', key: 'due', at: dueAt, grow: (blue + yellow) / 8 },
  ] as const;
  return (
    <Box sx={{ my: 1.5 }}>
      <Box sx={{ display: 'flex', gap: '2px', mb: 1 }} aria-hidden="true">
        {stretches.map(({ colour, grow }) => {
          const { edge } = tint(theme, colour);
          return (
            <Box
              key={colour}
              sx={{
                flex: `${grow} 1 0`,
                minWidth: 6,
                height: 8,
                borderRadius: 1,
                background: colour === 'red' ? `linear-gradient(to right, ${edge}, transparent)` : edge,
              }}
            />
          );
        })}
      </Box>
      <Box
        component="dl"
        sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 0.25, m: 0 }}
      >
        {stretches.map(({ colour, key, at }) => (
          <Fragment key={key}>
            <Typography component="dt" variant="body2" color="textSecondary">
              <Box
                component="span"
                aria-hidden="true"
                sx={{
                  display: 'inline-block',
                  width: 9,
                  height: 9,
                  mr: 1,
                  borderRadius: '50%',
                  bgcolor: tint(theme, colour).edge,
                }}
              />
              {translate(`deadlines.${key}`)}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: key === 'due' ? 650 : 400 }}>
              <Moment at={at} />
            </Typography>
          </Fragment>
        ))}
      </Box>
    </Box>
  );
};
