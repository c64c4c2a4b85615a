import { Alert, Typography } from '@mui/material';
import {
  maxValue,
  minValue,
  NumberInput,
  regex,
  required,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import type { Category } from '../api/records.ts';
import { EditPage, FormCard } from '../forms/edit-page.tsx';
import { NameInputs } from '../forms/name-inputs.tsx';
import { deadlineInWords } from './hours.ts';

const hours = [required(), minValue(1), maxValue(24 * 90)];
const phone = regex(/^\d{3,12}$/, 'categories.phone_digits');

/** A number alone says nothing: with it, residents need the words in both languages. */
const withPhone = (text: string | undefined, values: { emergency?: { phone?: string } }) =>
  values.emergency?.phone && !text ? 'ra.validation.required' : undefined;

const CategoryEdit = () => (
  <EditPage note={<Code />}>
    <FormCard>
      <NameInputs validate={required()} />
      <Hours />
      <Emergency />
    </FormCard>
  </EditPage>
);

/** A deadline that is told in full stays as it is: a number in its place would take its stages away. */
const Hours = () => {
  const translate = useTranslate();
  const category = useRecordContext<Category>();
  if (category && category.hours === undefined) {
    const { key, count } = deadlineInWords(category);
    return (
      <Typography variant="body2" sx={{ my: 1 }}>
        {translate('categories.in_full', { said: translate(`categories.${key}`, { count }) })}
      </Typography>
    );
  }
  return (
    <NumberInput
      source="hours"
      label="categories.deadline"
      helperText="categories.deadline_help"
      validate={hours}
      min={1}
      sx={{ maxWidth: 240 }}
    />
  );
};

const Code = () => useRecordContext<Category>()?.code;

/** With a number here residents see it instead of the form: the strongest thing this page can do. */
const Emergency = () => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h2" sx={{ mt: 2 }}>
        {translate('categories.emergency')}
      </Typography>
      <Alert severity="warning" sx={{ my: 1, width: '100%' }}>
        {translate('categories.emergency_help')}
      </Alert>
      <TextInput
        source="emergency.phone"
        label="categories.phone"
        validate={phone}
        helperText={false}
        sx={{ maxWidth: 240 }}
      />
      <NameInputs source="emergency.text" labels="form.text" multiline validate={withPhone} />
    </>
  );
};

export default CategoryEdit;
