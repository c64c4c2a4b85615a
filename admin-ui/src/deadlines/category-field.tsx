import { Autocomplete, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useCategoryChoices } from '../lookups/choices.ts';

type Props = { label?: string; value: string | undefined; onChange: (category: string) => void };

/** One of the categories that can be reported. */
export const CategoryField = ({ label = 'deadlines.category', value, onChange }: Props) => {
  const translate = useTranslate();
  const choices = useCategoryChoices();
  const chosen = choices.find(({ id }) => id === value);
  return (
    <Autocomplete
      // Which it begins with is known only once the categories are.
      key={chosen ? 'known' : 'unknown'}
      // What is typed before they are would be lost.
      disabled={choices.length === 0}
      disableClearable
      options={choices}
      {...(chosen ? { value: chosen } : {})}
      onChange={(_, choice) => onChange(choice.id)}
      groupBy={(choice) => choice.group ?? ''}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      renderInput={(params) => <TextField {...params} label={translate(label)} />}
    />
  );
};
