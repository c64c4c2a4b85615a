import { FormDataConsumer } from 'react-admin';
import { fromForm, type RouteForm } from '../form-shape.ts';
import { Bench } from './bench.tsx';

/** The bench beside a form: it asks the rule as it stands there, as soon as it says enough. */
export const FormBench = ({ id }: { id?: string }) => (
  <FormDataConsumer<RouteForm>>
    {({ formData }) => {
      const { category, region, target, unit } = formData;
      if (!category || !region || !target || (target === 'unit' && !unit)) return <Bench />;
      const { to } = fromForm(formData as RouteForm);
      return <Bench draft={{ ...(id ? { id } : {}), category, region, to }} />;
    }}
  </FormDataConsumer>
);
