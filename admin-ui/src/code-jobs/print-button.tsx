import Print from '@mui/icons-material/Print';
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';

const PrintDialog = lazy(() => import('./print-dialog.tsx'));

/** `job`: what that job issued. `region`: what hangs there. */
export const PrintButton = ({ job, region }: { job?: string; region?: string }) => {
  const [open, setOpen] = useState(false);
  const translate = useTranslate();
  return (
    <>
      <Button variant="outlined" startIcon={<Print />} onClick={() => setOpen(true)}>
        {translate('code_jobs.print.title')}
      </Button>
      {open && (
        <Suspense>
          <PrintDialog
            {...(job ? { job } : {})}
            {...(region ? { region } : {})}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
};
