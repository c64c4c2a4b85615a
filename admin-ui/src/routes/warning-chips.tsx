import WarningAmber from '@mui/icons-material/WarningAmber';
import { Box, Chip } from '@mui/material';
import { useTranslate } from 'react-admin';

/** What has gone wrong with a rule since it was made, in words. */
export const WarningChips = ({ warnings = [] }: { warnings?: readonly string[] | undefined }) => {
  const translate = useTranslate();
  if (warnings.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {warnings.map((warning) => (
        <Chip
          key={warning}
          size="small"
          color="warning"
          variant="outlined"
          icon={<WarningAmber />}
          label={translate(`bench.warning.${warning}`)}
        />
      ))}
    </Box>
  );
};
