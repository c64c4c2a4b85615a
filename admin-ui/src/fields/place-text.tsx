import { Box } from '@mui/material';
import type { Place } from '../api/records.ts';

/** The spot, and the way down to it. */
export const PlaceText = ({ place }: { place: Place }) => (
  <Box sx={{ lineHeight: 1.35, minWidth: 130 }}>
    {place.name}
    {place.regionPath && place.regionPath.length > 0 && (
      <Box sx={{ color: 'text.secondary', fontSize: '.78rem' }}>{place.regionPath.join(' › ')}</Box>
    )}
  </Box>
);
