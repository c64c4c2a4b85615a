import { Box } from '@mui/material';
import {
  AutocompleteArrayInput,
  BooleanInput,
  DateInput,
  maxLength,
  NumberInput,
  regex,
  required,
  TextInput,
} from 'react-admin';
import { ChoiceInput } from '../forms/choice-input.tsx';
import { TargetInputs } from '../forms/target-inputs.tsx';
import { useCategoryChoices, useRegionChoices } from '../lookups/choices.ts';
import { NextDates } from './next-dates.tsx';
import { RuleInputs, UntilInput } from './rule-inputs.tsx';
import { SheetInputs } from './sheet-inputs.tsx';

const levels = ['subdistrict', 'community', 'grid'] as const;
const title = [required(), maxLength(80)];
const time = [required(), regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'plans.time_wrong')];

/** When, where, who, and what there is to look at. */
export const PlanInputs = () => {
  const categories = useCategoryChoices();
  const regions = useRegionChoices(levels);
  return (
    <>
      <TextInput source="title" label="plans.title" validate={title} helperText={false} />
      <ChoiceInput
        source="category"
        label="resources.routes.fields.category"
        choices={categories}
        groupBy={(choice) => choice.group ?? ''}
        validate={required()}
        helperText={false}
      />
      <RuleInputs />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { sm: '1fr 1fr 1fr' },
          columnGap: 2,
          width: '100%',
          alignItems: 'start',
        }}
      >
        <DateInput source="start" label="plans.start" validate={required()} helperText={false} />
        <UntilInput />
        <TextInput
          source="time"
          type="time"
          label="plans.time"
          validate={time}
          helperText="plans.time_help"
        />
      </Box>
      <BooleanInput source="workingDaysOnly" label="plans.working_days" helperText={false} />
      <NextDates />
      <AutocompleteArrayInput
        source="regions"
        label="plans.regions"
        choices={regions}
        validate={required()}
        helperText="plans.regions_help"
      />
      <TargetInputs label="plans.to" />
      <NumberInput source="minutes" label="plans.minutes" min={5} helperText="plans.minutes_help" />
      <TextInput source="description" label="plans.description" multiline helperText={false} />
      <SheetInputs />
      <BooleanInput source="paused" label="plans.paused" helperText="plans.paused_help" />
    </>
  );
};
