import { CreateBase, useTranslate } from 'react-admin';
import { FormCard } from '../forms/edit-page.tsx';
import { useSaveProblem } from '../forms/use-save-problem.ts';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { PlanInputs } from './plan-inputs.tsx';

const FRESH = { freq: 'WEEKLY', interval: 1, days: ['MO'], time: '09:00', target: 'grid_worker', sheet: [] };

const PlanCreate = () => {
  const translate = useTranslate();
  return (
    <CreateBase redirect="list" mutationOptions={{ onError: useSaveProblem() }}>
      <BackLink />
      <PageHeading title={translate('plans.create')} />
      <FormCard defaultValues={FRESH}>
        <PlanInputs />
      </FormCard>
    </CreateBase>
  );
};

export default PlanCreate;
