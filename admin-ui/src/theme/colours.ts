import type { Theme } from '@mui/material';
import type { Colour } from '../api/records.ts';

type Tint = { text: string; fill: string; edge: string };

/** The three deadline colours, and grey for "done": text ≥ 4.5:1 on its own fill in both modes. */
const light: Record<Colour, Tint> = {
  blue: { text: '#1c568f', fill: '#e6f0fa', edge: '#2f78bd' },
  yellow: { text: '#7a4a00', fill: '#fdf1d6', edge: '#d99413' },
  red: { text: '#9b1c15', fill: '#fdeae8', edge: '#cf3a30' },
  grey: { text: '#4b5c59', fill: '#ebefed', edge: '#94a5a1' },
};
const dark: Record<Colour, Tint> = {
  blue: { text: '#a9d1f7', fill: '#16304a', edge: '#4f94d6' },
  yellow: { text: '#f5d28c', fill: '#3b2d10', edge: '#d99f35' },
  red: { text: '#ffb4ac', fill: '#451a17', edge: '#e0655b' },
  grey: { text: '#b6c6c2', fill: '#22312e', edge: '#6b7f7a' },
};

export const tint = (theme: Theme, colour: Colour): Tint =>
  (theme.palette.mode === 'dark' ? dark : light)[colour];
