import { Box, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';

/** The shape of a page while its code or its record is on the way. */
export const PageLoading = () => {
  const translate = useTranslate();
  return (
    <Box role="status" aria-busy="true" aria-label={translate('ra.page.loading')}>
      <Skeleton width={320} height={44} />
      <Skeleton variant="rounded" height={220} sx={{ mt: 2 }} />
      <Skeleton variant="rounded" height={160} sx={{ mt: 2 }} />
    </Box>
  );
};
