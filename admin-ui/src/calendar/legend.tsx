import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { tint } from '../theme/colours.ts';

const kinds = [
  { kind: 'holiday', colour: 'red' },
  { kind: 'made_up', colour: 'yellow' },
  { kind: 'weekend', colour: undefined },
] as const;

/** What the colours mean, and what a click does. */
export const Legend = ({ edits }: { edits: boolean }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2, alignItems: 'center' }}>
      {kinds.map(({ kind, colour }) => (
        <Box key={kind} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box
            sx={(theme) => ({
              width: 18,
              height: 18,
              borderRadius: 0.5,
              border: 1,
              bgcolor: colour ? tint(theme, colour).fill : 'action.hover',
              borderColor: colour ? tint(theme, colour).edge : 'divider',
            })}
          />
          <Typography variant="body2">{translate(`calendar.kind.${kind}`)}</Typography>
        </Box>
      ))}
      <Typography variant="body2" sx={{ textDecoration: 'underline dotted', textUnderlineOffset: 3 }}>
        {translate('calendar.differs')}
      </Typography>
      {edits && (
        <Typography variant="body2" color="textSecondary">
          {translate('calendar.click')}
        </Typography>
      )}
    </Box>
  );
};
