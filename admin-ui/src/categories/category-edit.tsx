import { BooleanInput, useRecordContext } from 'react-admin';
import type { Category } from '../api/records.ts';
import { EditPage, FormCard } from '../forms/edit-page.tsx';
import { useCategories } from '../lookups/use-lookups.ts';
import { CategoryInputs, ParentInput } from './category-inputs.tsx';
import { type CategoryForm, fromForm, toForm } from './form-shape.ts';

const CategoryEdit = () => (
  <EditPage note={<Code />} transform={(data) => fromForm(data as CategoryForm)}>
    <Form />
  </EditPage>
);

const Form = () => {
  const category = useRecordContext<Category>();
  const { data: all } = useCategories();
  if (!category) return null;
  // A group with something in it stands at the top: two levels are all there are.
  const holds = (all ?? []).some(({ parent }) => parent === category.code);
  return (
    <FormCard record={toForm(category)}>
      {!holds && <ParentInput except={category.code} />}
      <CategoryInputs />
      <BooleanInput source="retired" label="tree.retire" helperText="tree.retire_help" />
    </FormCard>
  );
};

const Code = () => useRecordContext<Category>()?.code;

export default CategoryEdit;
