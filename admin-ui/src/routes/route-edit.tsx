import { Card } from '@mui/material';
import {
  DeleteWithConfirmButton,
  EditBase,
  SaveButton,
  SimpleForm,
  Toolbar,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import type { Route } from '../api/records.ts';
import { useSaveProblem } from '../forms/use-save-problem.ts';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { type RouteForm as FormShape, fromForm, toForm } from './form-shape.ts';
import { RouteInputs } from './route-inputs.tsx';

const RouteEdit = () => (
  <EditBase
    mutationMode="pessimistic"
    redirect="list"
    transform={(data) => fromForm(data as FormShape)}
    mutationOptions={{ onError: useSaveProblem() }}
  >
    <BackLink />
    <RouteForm />
  </EditBase>
);

const RouteForm = () => {
  const route = useRecordContext<Route>();
  const translate = useTranslate();
  if (!route) return null;
  return (
    <>
      <PageHeading
        title={translate('form.edit_title', {
          resource: translate('resources.routes.name', { smart_count: 1 }),
          name: route.id,
        })}
      />
      <Card sx={{ maxWidth: 720 }}>
        <SimpleForm record={toForm(route)} warnWhenUnsavedChanges toolbar={<RouteToolbar />}>
          <RouteInputs />
        </SimpleForm>
      </Card>
    </>
  );
};

const RouteToolbar = () => (
  <Toolbar sx={{ justifyContent: 'space-between' }}>
    <SaveButton />
    <DeleteWithConfirmButton
      confirmTitle="routes.delete_title"
      confirmContent="routes.delete_content"
      mutationMode="pessimistic"
      mutationOptions={{ onError: useSaveProblem() }}
    />
  </Toolbar>
);

export default RouteEdit;
