import { Alert, Typography } from '@mui/material';
import { regex, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { SEVERITIES } from '../deadlines/simulation.ts';
import { NameInputs } from '../forms/name-inputs.tsx';
import { useName } from '../lookups/names.ts';
import { useCategories } from '../lookups/use-lookups.ts';
import { DeadlineInputs } from './deadline-inputs.tsx';

const phone = regex(/^\d{3,12}$/, 'categories.phone_digits');

/** A number alone says nothing: with it, residents need the words in both languages. */
const withPhone = (text: string | undefined, values: { emergency?: { phone?: string } }) =>
  values.emergency?.phone && !text ? 'ra.validation.required' : undefined;

/** What a category says, new or not. */
export const CategoryInputs = () => (
  <>
    <NameInputs validate={required()} />
    <SelectInput
      source="severity"
      label="tree.severity"
      emptyText="tree.severity_none"
      choices={SEVERITIES.map((id) => ({ id, name: `deadlines.severity.${id}` }))}
      helperText={false}
    />
    <DeadlineInputs />
    <Emergency />
  </>
);

/** Groups that this one can stand in; it cannot itself be chosen. */
export const ParentInput = ({ except, disabled = false }: { except?: string; disabled?: boolean }) => {
  const { data } = useCategories();
  const name = useName();
  const groups = (data ?? []).filter(({ parent, code, retired }) => !parent && code !== except && !retired);
  return (
    <SelectInput
      source="parent"
      label="tree.parent"
      emptyText="tree.no_parent"
      disabled={disabled}
      choices={groups.map((group) => ({ id: group.code, name: name(group.name) ?? group.code }))}
      translateChoice={false}
      helperText={except ? 'tree.parent_help' : false}
    />
  );
};

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
