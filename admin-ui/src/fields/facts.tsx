import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** Facts as label and value; a fact without a value is left out. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <Box
    component="dl"
    sx={{
      display: 'grid',
      gridTemplateColumns: 'minmax(72px, max-content) 1fr',
      gap: 1,
      columnGap: 2,
      m: 0,
      fontSize: '.875rem',
    }}
  >
    {children}
  </Box>
);

export const Fact = ({ label, children }: { label: string; children: ReactNode }) => {
  const translate = useTranslate();
  if (children === undefined || children === null || children === '' || children === false) return null;
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {translate(label)}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </>
  );
};
