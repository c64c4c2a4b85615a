import { Box, Rating } from '@mui/material';

/** Stars as picture and as number. */
export const Stars = ({ stars }: { stars: number }) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
    <Rating value={stars} readOnly size="small" />
    <Box component="span" sx={{ fontWeight: 600 }}>
      {stars}/5
    </Box>
  </Box>
);
