import { MenuItem, TextField } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { ChoiceField } from '../lookups/choice-field.tsx';
import type { Choice } from '../lookups/choices.ts';

type Props = { source: string; label: string; choices: Choice[]; width?: number; required?: boolean };

function useFilter(source: string) {
  const { filterValues, setFilters } = useListContext();
  const value: string = filterValues[source] ?? '';
  const change = (next: string | undefined) => {
    const { [source]: _, ...others } = filterValues;
    setFilters(next ? { ...others, [source]: next } : others);
  };
  return [value, change] as const;
}

/** A filter with few choices; the blank one takes it away. */
export const SelectFilter = ({ source, label, choices, width = 150 }: Props) => {
  const [value, change] = useFilter(source);
  const translate = useTranslate();
  return (
    <TextField
      select
      label={translate(label)}
      value={value}
      onChange={(event) => change(event.target.value)}
      sx={{ width, m: 0 }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{translate('list.any')}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={choice.id}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
};

/** A filter with many choices: type to find. */
export const SearchFilter = ({ source, ...field }: Props) => {
  const [value, change] = useFilter(source);
  return <SearchField value={value} onChange={change} {...field} />;
};

type FieldProps = Omit<Props, 'source'> & { value: string; onChange: (value: string | undefined) => void };

/** The same where there is no list to filter. */
export const SearchField = ({ width = 220, required = false, ...field }: FieldProps) => {
  const translate = useTranslate();
  return (
    <ChoiceField
      {...field}
      always={required}
      placeholder={translate('list.any')}
      margin="none"
      sx={{ width }}
    />
  );
};
