import type { PaletteOptions } from '@mui/material';

/** Deep teal ink with one warm accent: the same pair the residents' pages use. */
export const ink = { deep: '#0b3b38', base: '#0f5a54', soft: '#dcebe8' };
export const amber = '#c8691b';

export const lightPalette: PaletteOptions = {
  mode: 'light',
  primary: { main: ink.base, dark: ink.deep, light: '#3d8780', contrastText: '#ffffff' },
  secondary: { main: amber, contrastText: '#ffffff' },
  error: { main: '#b3261e' },
  warning: { main: '#9a5b00' },
  info: { main: '#1f5f9c' },
  success: { main: '#2f7a4d' },
  background: { default: '#f3f5f3', paper: '#ffffff' },
  text: { primary: '#15302d', secondary: '#536966' },
  divider: '#dfe6e3',
};

export const darkPalette: PaletteOptions = {
  mode: 'dark',
  primary: { main: '#6cc7ba', dark: '#3f9d91', light: '#9fdfd5', contrastText: '#06201e' },
  secondary: { main: '#eba35c', contrastText: '#2a1600' },
  error: { main: '#ff8f85' },
  warning: { main: '#f0bd62' },
  info: { main: '#85bdf2' },
  success: { main: '#7fcf9d' },
  background: { default: '#0d1716', paper: '#14211f' },
  text: { primary: '#e4efec', secondary: '#9db3af' },
  divider: '#263734',
};
