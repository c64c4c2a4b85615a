import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import Schedule from '@mui/icons-material/Schedule';
import WarningAmber from '@mui/icons-material/WarningAmber';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Colour } from '../api/records.ts';
import { tint } from '../theme/colours.ts';

const icons = { blue: Schedule, yellow: WarningAmber, red: ErrorIcon, grey: CheckCircle };

/** The deadline colour with its own icon and word: it reads the same to somebody who sees no colours. */
export const ColourPill = ({ colour }: { colour: Colour }) => {
  const translate = useTranslate();
  const Icon = icons[colour] ?? Schedule;
  return (
    <Box
      component="span"
      sx={(theme) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 1,
        py: 0.25,
        borderRadius: 99,
        whiteSpace: 'nowrap',
        fontSize: '.8rem',
        fontWeight: 600,
        color: tint(theme, colour).text,
        backgroundColor: tint(theme, colour).fill,
        border: `1px solid ${tint(theme, colour).edge}`,
      })}
    >
      <Icon sx={{ fontSize: 15 }} aria-hidden="true" />
      {translate(`colour.${colour}`)}
    </Box>
  );
};
