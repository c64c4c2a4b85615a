import { Checkbox, FormControlLabel } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ChoicesField } from '../../../lookups/choice-field.tsx';
import { useUnitChoices } from '../../../lookups/choices.ts';
import type { FieldProps } from './field.ts';

const EVERY_DEPARTMENT = ['*'];
/** One alone would be given the order. */
const LEAST = 2;

/** Every department, or some of them: offices and retired units claim nothing. */
export const ClaimersField = ({ ask, set, refusal }: FieldProps) => {
  const translate = useTranslate();
  const choices = useUnitChoices('department');
  const [everyone, setEveryone] = useState(true);
  const [units, setUnits] = useState<string[]>([]);
  const choose = (all: boolean, some: string[]) => {
    setEveryone(all);
    setUnits(some);
    set({ units: all ? EVERY_DEPARTMENT : some.length < LEAST ? undefined : some });
  };
  return (
    <>
      <FormControlLabel
        control={<Checkbox checked={everyone} onChange={(_, checked) => choose(checked, units)} />}
        label={translate('offers.every_department')}
      />
      {!everyone && (
        <ChoicesField
          label={ask.label}
          choices={choices}
          value={units}
          onChange={(some) => choose(false, some)}
          {...refusal}
        />
      )}
    </>
  );
};
