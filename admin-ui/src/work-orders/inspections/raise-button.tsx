import AddAlert from '@mui/icons-material/AddAlertOutlined';
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';

const RaiseDialog = lazy(() => import('./raise-dialog.tsx'));

/** Something that somebody at a desk saw, or was told by word of mouth. */
export const RaiseButton = () => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<AddAlert />} onClick={() => setOpen(true)}>
        {translate('inspections.raise.open')}
      </Button>
      {open && (
        <Suspense>
          <RaiseDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
