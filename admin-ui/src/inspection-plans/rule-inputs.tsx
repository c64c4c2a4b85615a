import {
  AutocompleteArrayInput,
  CheckboxGroupInput,
  DateInput,
  FormDataConsumer,
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';

const often = ['DAILY', 'WEEKLY', 'MONTHLY', 'CUSTOM'].map((id) => ({ id, name: `plans.often.${id}` }));
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map((id) => ({ id, name: `plans.day.${id}` }));
const dates = [...Array.from({ length: 31 }, (_, i) => i + 1), -1];

/** How often, asked in words; whoever knows the notation can write it. */
export const RuleInputs = () => {
  const translate = useTranslate();
  const monthDays = dates.map((id) => ({ id, name: id < 0 ? translate('plans.last_day') : String(id) }));
  return (
    <>
      <SelectInput
        source="freq"
        label="plans.freq"
        choices={often}
        validate={required()}
        helperText={false}
      />
      <FormDataConsumer>
        {({ formData: { freq } }) => (
          <>
            {freq !== 'CUSTOM' && (
              <NumberInput
                source="interval"
                label="plans.interval"
                min={1}
                max={99}
                helperText={`plans.every.${freq}`}
              />
            )}
            {freq === 'WEEKLY' && (
              <CheckboxGroupInput source="days" label="plans.days" choices={days} helperText={false} />
            )}
            {freq === 'MONTHLY' && (
              <AutocompleteArrayInput
                source="monthDays"
                label="plans.month_days"
                choices={monthDays}
                helperText={false}
              />
            )}
            {freq === 'CUSTOM' && (
              <TextInput
                source="rule"
                label="plans.rule"
                validate={required()}
                helperText="plans.rule_help"
              />
            )}
          </>
        )}
      </FormDataConsumer>
    </>
  );
};

/** A rule in its own notation says itself when it ends. */
export const UntilInput = () => (
  <FormDataConsumer>
    {({ formData: { freq } }) =>
      freq !== 'CUSTOM' && <DateInput source="until" label="plans.until" helperText={false} />
    }
  </FormDataConsumer>
);
