import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Notification, useTranslate } from 'react-admin';
import { BrandMark } from '../layout/brand.tsx';
import { LocaleSwitch } from '../layout/locale-switch.tsx';
import { useDistrictName } from '../layout/use-district.ts';
import { ink } from '../theme/palette.ts';

/** The door: whose console this is at the left, what is asked at the right; that alone on a narrow screen. */
export const DoorFrame = ({ children }: { children: ReactNode }) => {
  const translate = useTranslate();
  const district = useDistrictName();
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100vh',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: '5fr 6fr' },
        bgcolor: 'background.default',
      }}
    >
      <Box
        sx={{
          p: { xs: 3, md: 7 },
          color: '#fff',
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          gap: 3,
          background: `radial-gradient(circle at 15% 110%, #1d7a70 0, transparent 55%), ${ink.deep}`,
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <BrandMark size={34} />
          <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.3rem', letterSpacing: '.08em' }}>
            码上
          </Typography>
        </Box>
        <Box sx={{ display: { xs: 'none', md: 'block' } }}>
          <Typography
            component="p"
            sx={{
              fontSize: '2rem',
              fontWeight: 700,
              lineHeight: 1.35,
              maxWidth: 460,
              whiteSpace: 'pre-line',
            }}
          >
            {translate('sign_in.promise')}
          </Typography>
          <Typography sx={{ mt: 2, opacity: 0.8, maxWidth: 420 }}>{translate('sign_in.about')}</Typography>
        </Box>
        <Typography variant="body2" sx={{ opacity: 0.7 }}>
          {district}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', p: 3 }}>
        <Box sx={{ textAlign: 'right' }}>
          <LocaleSwitch />
        </Box>
        <Box sx={{ flex: 1, display: 'grid', placeContent: { md: 'center' }, justifyItems: 'center' }}>
          {children}
        </Box>
      </Box>
      <Notification />
    </Box>
  );
};
