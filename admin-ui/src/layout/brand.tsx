import { Box, Typography } from '@mui/material';

/** The mark: three finder squares of a QR code, the fourth corner a tick. */
export const BrandMark = ({ size = 26 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="5 5 22 22" aria-hidden="true">
    <g fill="none" stroke="currentColor" strokeWidth="2.4">
      <rect x="7" y="7" width="7" height="7" rx="1.6" />
      <rect x="18" y="7" width="7" height="7" rx="1.6" />
      <rect x="7" y="18" width="7" height="7" rx="1.6" />
    </g>
    <path
      d="m17.5 21.7 3 3 5.2-6"
      fill="none"
      stroke="#f2a65a"
      strokeWidth="2.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

export const Brand = ({ district }: { district?: string | undefined }) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, minWidth: 0 }}>
    <BrandMark />
    <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.05rem', letterSpacing: '.06em' }} noWrap>
      码上
    </Typography>
    {district && (
      <Typography
        component="span"
        noWrap
        sx={{ opacity: 0.75, fontSize: '.85rem', borderLeft: 1, pl: 1.25, ml: 0.25 }}
      >
        {district}
      </Typography>
    )}
  </Box>
);
