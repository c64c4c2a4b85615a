import { Alert, Box, Button, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { useShowContext, useTranslate } from 'react-admin';

/** A show page while it loads and when it cannot be had. */
export const ShowStates = ({ children }: { children: ReactNode }) => {
  const { record, error, refetch } = useShowContext();
  const translate = useTranslate();
  if (record) return children;
  if (error) {
    return (
      <Alert severity="error" action={<Button onClick={() => refetch()}>{translate('list.retry')}</Button>}>
        {error.message}
      </Alert>
    );
  }
  return (
    <Box aria-busy="true" aria-label={translate('ra.page.loading')}>
      <Skeleton width={320} height={44} />
      <Skeleton variant="rounded" height={220} sx={{ mt: 2 }} />
      <Skeleton variant="rounded" height={160} sx={{ mt: 2 }} />
    </Box>
  );
};
