import { FormDataConsumer, RadioButtonGroupInput, required } from 'react-admin';
import { useUnitChoices } from '../lookups/choices.ts';
import { ChoiceInput } from './choice-input.tsx';
import type { TargetForm } from './target.ts';

const who = [
  { id: 'grid_worker', name: 'routes.grid_worker' },
  { id: 'unit', name: 'routes.a_unit' },
];

/** To the grid worker of the place, or to which unit. */
export const TargetInputs = ({ label }: { label: string }) => {
  const units = useUnitChoices();
  return (
    <>
      <RadioButtonGroupInput
        source="target"
        label={label}
        choices={who}
        validate={required()}
        helperText={false}
      />
      <FormDataConsumer<TargetForm>>
        {({ formData }) =>
          formData.target === 'unit' && (
            <ChoiceInput
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
    </>
  );
};
