import { useTranslate } from 'react-admin';
import { ChoicesField } from '../../../lookups/choice-field.tsx';
import { useUnitChoices } from '../../../lookups/choices.ts';
import type { FieldProps } from './field.ts';

const MOST_UNITS = 10;

/** Which units are asked to help. */
export const PartnersField = ({ ask, order, input, set, refusal }: FieldProps) => {
  const translate = useTranslate();
  return (
    <ChoicesField
      label={ask.label}
      helperText={translate('together.units_hint', { most: MOST_UNITS })}
      choices={useUnitChoices().filter(({ id }) => id !== order.unit?.code)}
      value={input.units ?? []}
      onChange={(units) => set({ units })}
      most={MOST_UNITS}
      {...refusal}
    />
  );
};
