import { Autocomplete, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useUnitChoices } from './choices.ts';

type Props = {
  value: string;
  onChange: (unit: string) => void;
  except?: string | undefined;
  error?: boolean;
  helperText?: string;
};

export const UnitPicker = ({ value, onChange, except, ...field }: Props) => {
  const translate = useTranslate();
  const choices = useUnitChoices().filter((unit) => unit.id !== except);
  return (
    <Autocomplete
      options={choices}
      value={choices.find((choice) => choice.id === value) ?? null}
      onChange={(_, choice) => onChange(choice?.id ?? '')}
      groupBy={(choice) => choice.group ?? ''}
      getOptionLabel={(choice) => choice.name}
      getOptionKey={(choice) => choice.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      renderInput={(params) => (
        <TextField {...params} {...field} required autoFocus label={translate('verb.unit')} />
      )}
    />
  );
};
