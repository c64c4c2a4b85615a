import { Card } from '@mui/material';
import { CreateBase, SimpleForm, useTranslate } from 'react-admin';
import { FormToolbar } from '../forms/edit-page.tsx';
import { useSaveProblem } from '../forms/use-save-problem.ts';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { fromForm, type RouteForm } from './form-shape.ts';
import { RouteInputs } from './route-inputs.tsx';

const RouteCreate = () => {
  const translate = useTranslate();
  return (
    <CreateBase
      redirect="list"
      transform={(data) => fromForm(data as RouteForm)}
      mutationOptions={{ onError: useSaveProblem() }}
    >
      <BackLink />
      <PageHeading title={translate('routes.create')} />
      <Card sx={{ maxWidth: 720 }}>
        <SimpleForm defaultValues={{ region: '*', target: 'unit' }} toolbar={<FormToolbar />}>
          <RouteInputs />
        </SimpleForm>
      </Card>
    </CreateBase>
  );
};

export default RouteCreate;
