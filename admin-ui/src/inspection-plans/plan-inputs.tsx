import {
  AutocompleteArrayInput,
  AutocompleteInput,
  BooleanInput,
  DateInput,
  FormDataConsumer,
  maxLength,
  NumberInput,
  RadioButtonGroupInput,
  regex,
  required,
  TextInput,
} from 'react-admin';
import { useCategoryChoices, useRegionChoices, useUnitChoices } from '../lookups/choices.ts';
import { NextDates } from './next-dates.tsx';
import { RuleInputs } from './rule-inputs.tsx';
import { SheetInputs } from './sheet-inputs.tsx';

const levels = ['subdistrict', 'community', 'grid'] as const;
const title = [required(), maxLength(80)];
const time = [required(), regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'plans.time_wrong')];
const who = [
  { id: 'grid_worker', name: 'routes.grid_worker' },
  { id: 'unit', name: 'routes.a_unit' },
];

/** When, where, who, and what there is to look at. */
export const PlanInputs = () => {
  const categories = useCategoryChoices();
  const regions = useRegionChoices(levels);
  const units = useUnitChoices();
  return (
    <>
      <TextInput source="title" label="plans.title" validate={title} helperText={false} />
      <AutocompleteInput
        source="category"
        label="resources.routes.fields.category"
        choices={categories}
        groupBy={(choice) => choice.group ?? ''}
        validate={required()}
        helperText={false}
      />
      <RuleInputs />
      <DateInput source="start" label="plans.start" validate={required()} helperText={false} />
      <TextInput source="time" label="plans.time" validate={time} helperText="plans.time_help" />
      <BooleanInput source="workingDaysOnly" label="plans.working_days" helperText={false} />
      <NextDates />
      <AutocompleteArrayInput
        source="regions"
        label="plans.regions"
        choices={regions}
        validate={required()}
        helperText="plans.regions_help"
      />
      <RadioButtonGroupInput
        source="target"
        label="plans.to"
        choices={who}
        validate={required()}
        helperText={false}
      />
      <FormDataConsumer>
        {({ formData }) =>
          formData.target === 'unit' && (
            <AutocompleteInput
              source="unit"
              label="verb.unit"
              choices={units}
              groupBy={(choice) => choice.group ?? ''}
              validate={required()}
              helperText={false}
            />
          )
        }
      </FormDataConsumer>
      <NumberInput source="minutes" label="plans.minutes" min={5} helperText="plans.minutes_help" />
      <TextInput source="description" label="plans.description" multiline helperText={false} />
      <SheetInputs />
      <BooleanInput source="paused" label="plans.paused" helperText="plans.paused_help" />
    </>
  );
};
