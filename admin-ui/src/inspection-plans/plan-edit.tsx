import { Alert } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { EditPage, FormCard } from '../forms/edit-page.tsx';
import { type Plan, toForm } from './plan.ts';
import { PlanInputs } from './plan-inputs.tsx';

const PlanEdit = () => (
  <EditPage>
    <Missed />
    <Form />
  </EditPage>
);

/** Dates on which nothing ran and nobody walked. */
const Missed = () => {
  const translate = useTranslate();
  const { missed = [] } = useRecordContext<Plan>() ?? {};
  if (missed.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2, maxWidth: 720 }}>
      {translate('plans.missed', { dates: missed.join(translate('day.and')) })}
    </Alert>
  );
};

const Form = () => {
  const plan = useRecordContext<Plan>();
  return (
    plan && (
      <FormCard record={toForm(plan)}>
        <PlanInputs />
      </FormCard>
    )
  );
};

export default PlanEdit;
