import { useRecordContext } from 'react-admin';
import type { Staff } from '../api/records.ts';
import { EditPage, FormCard } from '../forms/edit-page.tsx';
import { StaffInputs } from './staff-inputs.tsx';

const StaffEdit = () => (
  <EditPage>
    <Form />
  </EditPage>
);

const Form = () => {
  const staff = useRecordContext<Staff>();
  return (
    staff && (
      <FormCard>
        <StaffInputs />
      </FormCard>
    )
  );
};

export default StaffEdit;
