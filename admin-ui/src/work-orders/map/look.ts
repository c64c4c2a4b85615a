import type { Theme } from '@mui/material';
import { tint } from '../../theme/colours.ts';

const spots = (theme: Theme): Record<string, object> =>
  Object.fromEntries(
    (['blue', 'yellow', 'red'] as const).map((colour) => {
      const { text, fill, edge } = tint(theme, colour);
      return [`& .spot.${colour}`, { color: text, background: fill, borderColor: edge }];
    }),
  );

/** The map's ground, outlines and spots in the colours of the theme. What is late stands out without its colour too. */
export const look = (theme: Theme): Record<string, unknown> => ({
  height: 'max(420px, calc(100vh - 250px))',
  '&.leaflet-container': { backgroundColor: theme.palette.mode === 'dark' ? '#17211f' : '#eef2f0' },
  // Below the menus of the page.
  zIndex: 0,
  '& .region': {
    fill: theme.palette.primary.main,
    fillOpacity: 0.05,
    stroke: theme.palette.text.secondary,
    strokeWidth: 1.2,
  },
  '& .region-name': {
    background: 'none',
    border: 0,
    boxShadow: 'none',
    color: theme.palette.text.secondary,
    '&::before': { display: 'none' },
  },
  '& .spot': {
    borderRadius: '50%',
    border: '2px solid',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontWeight: 700,
    fontSize: 12,
  },
  '& .spot b': {
    position: 'absolute',
    top: '-8px',
    right: '-8px',
    minWidth: '18px',
    padding: '0 4px',
    borderRadius: '9px',
    fontSize: 11,
    textAlign: 'center',
    color: '#9b1c15',
    background: '#fff',
    border: '1px solid #9b1c15',
  },
  ...spots(theme),
  '& .spot.red': { color: '#fff', background: '#9b1c15', borderColor: '#fff' },
});
