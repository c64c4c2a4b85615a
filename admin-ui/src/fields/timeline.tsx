import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Moment } from './moment.tsx';

export const Timeline = ({ children }: { children: ReactNode }) => (
  <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {children}
  </Box>
);

type ItemProps = { action: string; at: string; by?: string; children?: ReactNode };

/** One step on the line: a dot, what happened, when and by whom, and what was said. */
export const TimelineItem = ({ action, at, by, children }: ItemProps) => {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        pl: 3,
        pb: 2,
        '&:last-of-type': { pb: 0 },
        '&::before': {
          content: '""',
          position: 'absolute',
          left: 2,
          top: 7,
          width: 9,
          height: 9,
          borderRadius: 9,
          bgcolor: 'primary.main',
        },
        '&:not(:last-of-type)::after': {
          content: '""',
          position: 'absolute',
          left: 6,
          top: 20,
          bottom: -3,
          width: '1px',
          bgcolor: 'divider',
        },
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        <Typography variant="h3" component="span">
          {translate(`step.${action}`, { _: action })}
        </Typography>
        <Typography variant="body2" component="span" color="textSecondary">
          {by}
        </Typography>
        <Typography variant="body2" component="span" color="textSecondary" sx={{ ml: { md: 'auto' } }}>
          <Moment at={at} exact />
        </Typography>
      </Box>
      <Box sx={{ mt: 0.25 }}>{children}</Box>
    </Box>
  );
};
