import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import type { Code, CodeAction, Role } from '../api/records.ts';
import { can } from '../providers/permissions.ts';

const ChangeDialog = lazy(() => import('./change-dialog.tsx'));
const PinDialog = lazy(() => import('./pin-dialog.tsx'));

/** What may be done to a code now, by somebody who may. */
export const CodeActions = ({ code }: { code: Code }) => {
  const [open, setOpen] = useState<CodeAction>();
  const [renewing, setRenewing] = useState(false);
  const translate = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  if (!can(permissions ?? [], 'edit', 'code-jobs')) return null;
  return (
    <>
      {(code.allowedActions ?? []).map((action) => (
        <Button
          key={action}
          variant="outlined"
          color={action === 'suspend' || action === 'replace' ? 'warning' : 'primary'}
          onClick={() => setOpen(action)}
        >
          {translate(`codes.action.${action}.name`)}
        </Button>
      ))}
      {code.kind === 'courier' && code.status === 'active' && (
        <Button variant="outlined" onClick={() => setRenewing(true)}>
          {translate('courier.pin.name')}
        </Button>
      )}
      {renewing && (
        <Suspense>
          <PinDialog code={code} onClose={() => setRenewing(false)} />
        </Suspense>
      )}
      {open && (
        <Suspense>
          <ChangeDialog code={code} action={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
};
