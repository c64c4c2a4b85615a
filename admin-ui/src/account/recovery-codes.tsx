import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Shown once: the way on is a decision. */
export const RecoveryCodes = ({ codes, onKept }: { codes: string[]; onKept: () => void }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ maxWidth: 420 }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {translate('factor.codes_title')}
      </Typography>
      <Alert severity="warning" sx={{ mb: 2 }}>
        {translate('factor.codes_about')}
      </Alert>
      <Box
        component="ul"
        sx={{
          display: 'grid',
          gridTemplateColumns: '1fr 1fr',
          gap: 1,
          p: 2,
          m: 0,
          mb: 2,
          listStyle: 'none',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          fontFamily: 'monospace',
          fontSize: '1.05rem',
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Button variant="contained" onClick={onKept}>
        {translate('factor.codes_kept')}
      </Button>
    </Box>
  );
};
