import { useState } from 'react';
import { CreateBase, useRedirect, useTranslate } from 'react-admin';
import { FormCard } from '../forms/edit-page.tsx';
import { useSaveProblem } from '../forms/use-save-problem.ts';
import { type Invitation, InvitationDialog } from '../invitation/invitation-dialog.tsx';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { StaffInputs } from './staff-inputs.tsx';

type Invited = { id: string; invitation: Invitation };

const StaffCreate = () => {
  const translate = useTranslate();
  const redirect = useRedirect();
  const [invited, setInvited] = useState<Invited>();
  return (
    <CreateBase
      redirect={false}
      mutationOptions={{
        onError: useSaveProblem(),
        onSuccess: (data) => setInvited(data as unknown as Invited),
      }}
    >
      <BackLink />
      <PageHeading title={translate('people.invite')} />
      <FormCard defaultValues={{ roles: [], regions: [] }}>
        <StaffInputs fresh />
      </FormCard>
      {invited && (
        <InvitationDialog
          invitation={invited.invitation}
          onClose={() => redirect('show', 'staff', invited.id)}
        />
      )}
    </CreateBase>
  );
};

export default StaffCreate;
