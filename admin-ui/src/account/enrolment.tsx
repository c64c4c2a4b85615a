import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { svgAddress } from './svg-address.ts';

export type EnrolmentData = { secret: string; picture: string };

/** The secret, to be scanned; typed in where nothing can scan. */
export const Enrolment = ({ data }: { data: EnrolmentData }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography sx={{ mb: 1.5 }}>{translate('factor.scan')}</Typography>
      <Box
        component="img"
        src={svgAddress(data.picture)}
        alt={translate('factor.picture')}
        sx={{ width: 200, height: 200, display: 'block', mx: 'auto', mb: 1.5, bgcolor: '#fff' }}
      />
      <Typography variant="body2" color="textSecondary">
        {translate('factor.secret')}
      </Typography>
      <Box component="code" sx={{ overflowWrap: 'anywhere', userSelect: 'all' }}>
        {data.secret.replace(/(.{4})(?=.)/g, '$1 ')}
      </Box>
    </Box>
  );
};
