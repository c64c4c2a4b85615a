import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** A show page: what happened at the left, facts at the right, one above the other on a narrow screen. */
export const TwoColumns = ({ main, aside }: { main: ReactNode; aside: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      alignItems: 'start',
      gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 340px' },
    }}
  >
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>{main}</Box>
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>{aside}</Box>
  </Box>
);
