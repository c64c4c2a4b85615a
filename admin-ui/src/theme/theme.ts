import { createTheme, type PaletteOptions } from '@mui/material';
import type { RaThemeOptions } from 'react-admin';
import { componentStyles } from './components.ts';
import { darkPalette, lightPalette } from './palette.ts';

/** Fonts the machine already has, Chinese ones by their usual names: nothing is downloaded. */
const fontFamily = [
  '-apple-system',
  'BlinkMacSystemFont',
  '"Segoe UI"',
  '"PingFang SC"',
  '"Hiragino Sans GB"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  '"Source Han Sans SC"',
  'sans-serif',
].join(',');

const build = (palette: PaletteOptions): RaThemeOptions => {
  const options = {
    palette,
    shape: { borderRadius: 8 },
    typography: {
      fontFamily,
      fontSize: 14,
      h1: { fontSize: '1.4rem', fontWeight: 650, lineHeight: 1.35 },
      h2: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.4 },
      h3: { fontSize: '0.875rem', fontWeight: 650, lineHeight: 1.4 },
      button: { textTransform: 'none', fontWeight: 600 },
      body2: { lineHeight: 1.5 },
    },
  };
  return { ...options, components: componentStyles(createTheme(options)) };
};

export const lightTheme = build(lightPalette);
export const darkTheme = build(darkPalette);
