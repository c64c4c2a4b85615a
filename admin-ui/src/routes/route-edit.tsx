import { DeleteWithConfirmButton, SaveButton, Toolbar, useRecordContext } from 'react-admin';
import type { Route } from '../api/records.ts';
import { EditPage } from '../forms/edit-page.tsx';
import { useSaveProblem } from '../forms/use-save-problem.ts';
import { fromForm, type RouteForm, toForm } from './form-shape.ts';
import { RouteFormPage } from './route-form.tsx';

const RouteEdit = () => (
  <EditPage transform={(data) => fromForm(data as RouteForm)}>
    <Form />
  </EditPage>
);

const Form = () => {
  const route = useRecordContext<Route>();
  if (!route) return null;
  return <RouteFormPage record={toForm(route)} toolbar={<RouteToolbar />} />;
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
