import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';

const IssueDialog = lazy(() => import('./issue-dialog.tsx'));

export const IssueButton = () => {
  const [open, setOpen] = useState(false);
  const translate = useTranslate();
  return (
    <>
      <Button variant="contained" startIcon={<Add />} onClick={() => setOpen(true)}>
        {translate('code_jobs.issue.title')}
      </Button>
      {open && (
        <Suspense>
          <IssueDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
