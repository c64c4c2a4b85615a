import { CreateBase, useTranslate } from 'react-admin';
import { useSaveProblem } from '../forms/use-save-problem.ts';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { fromForm, type RouteForm } from './form-shape.ts';
import { RouteFormPage } from './route-form.tsx';

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
      <RouteFormPage />
    </CreateBase>
  );
};

export default RouteCreate;
