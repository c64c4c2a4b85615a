import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WordsAsk } from '../asks.ts';
import type { FieldProps } from './field.ts';

export const WordsField = ({ ask, input, set, refusal, autoFocus }: FieldProps<WordsAsk>) => {
  const translate = useTranslate();
  return (
    <TextField
      required={ask.required ?? false}
      autoFocus={autoFocus}
      multiline
      minRows={2}
      label={translate(ask.label)}
      helperText={ask.hint && translate(ask.hint)}
      value={input[ask.field] ?? ''}
      onChange={(event) => set({ [ask.field]: event.target.value })}
      slotProps={{ htmlInput: { maxLength: ask.most } }}
      {...refusal}
    />
  );
};
