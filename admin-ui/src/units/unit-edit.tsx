import { Alert } from '@mui/material';
import { BooleanInput, required, useRecordContext, useTranslate } from 'react-admin';
import type { Unit } from '../api/records.ts';
import { EditPage, FormCard } from '../forms/edit-page.tsx';
import { NameInputs } from '../forms/name-inputs.tsx';

const UnitEdit = () => (
  <EditPage note={<Code />}>
    <FormCard>
      <NameInputs validate={required()} />
      <Retire />
    </FormCard>
  </EditPage>
);

const Retire = () => {
  const translate = useTranslate();
  const unit = useRecordContext<Unit>();
  if (unit?.kind !== 'department') return <Alert severity="info">{translate('units.office')}</Alert>;
  return <BooleanInput source="retired" label="units.retire" helperText="units.retire_help" />;
};

const Code = () => useRecordContext<Unit>()?.code;

export default UnitEdit;
