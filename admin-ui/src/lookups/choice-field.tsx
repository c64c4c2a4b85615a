import { Autocomplete, type SxProps, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Choice } from './choices.ts';

type Props = {
  label: string;
  choices: Choice[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  /** There is always one: it can be changed, not taken away. */
  always?: boolean;
  required?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
  margin?: 'none' | 'dense';
  error?: boolean;
  helperText?: string;
  sx?: SxProps;
};

/** One of many, found by typing; in groups where the choices have some. */
export const ChoiceField = ({ label, choices, value, onChange, always = false, sx, ...field }: Props) => {
  const translate = useTranslate();
  const grouped = choices.some(({ group }) => group);
  return (
    <Autocomplete
      disableClearable={always}
      options={choices}
      value={choices.find(({ id }) => id === value) ?? null}
      onChange={(_, choice) => onChange(choice?.id)}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      {...(grouped ? { groupBy: ({ group }: Choice) => group ?? '' } : {})}
      {...(sx ? { sx } : {})}
      renderInput={(params) => <TextField {...params} {...field} label={translate(label)} />}
    />
  );
};

type ManyProps = Pick<Props, 'label' | 'choices' | 'error' | 'helperText' | 'autoFocus'> & {
  value: readonly string[];
  onChange: (ids: string[]) => void;
  most?: number;
};

/** Some of many. */
export const ChoicesField = ({ label, choices, value, onChange, most, ...field }: ManyProps) => {
  const translate = useTranslate();
  const full = most !== undefined && value.length >= most;
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      options={choices}
      value={choices.filter(({ id }) => value.includes(id))}
      onChange={(_, chosen) => onChange(chosen.map(({ id }) => id))}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      getOptionDisabled={({ id }) => full && !value.includes(id)}
      groupBy={({ group }) => group ?? ''}
      renderInput={(params) => <TextField {...params} {...field} required label={translate(label)} />}
    />
  );
};
