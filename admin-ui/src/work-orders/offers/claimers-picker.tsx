import { Autocomplete, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useName } from '../../lookups/names.ts';
import { useUnits } from '../../lookups/use-lookups.ts';

type Props = { value: string[]; onChange: (units: string[]) => void; error?: boolean; helperText?: string };

/** Several departments; offices and retired units claim nothing. */
export const ClaimersPicker = ({ value, onChange, ...field }: Props) => {
  const translate = useTranslate();
  const name = useName();
  const { data = [] } = useUnits();
  const choices = data
    .filter(({ kind, retired }) => kind === 'department' && !retired)
    .map((unit) => ({ id: unit.code, label: name(unit.name) ?? unit.code }));
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      options={choices}
      value={choices.filter(({ id }) => value.includes(id))}
      onChange={(_, chosen) => onChange(chosen.map(({ id }) => id))}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      renderInput={(params) => (
        <TextField {...params} {...field} required label={translate('offers.units')} />
      )}
    />
  );
};
