import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';

type Props = {
  label: string;
  hint?: string;
  value: string;
  onChange: (words: string) => void;
  most?: number;
  optional?: boolean;
};

export const WordsField = ({ label, hint, value, onChange, most = 500, optional }: Props) => {
  const translate = useTranslate();
  return (
    <TextField
      required={!optional}
      multiline
      minRows={2}
      label={translate(label)}
      helperText={hint && translate(hint)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { maxLength: most } }}
    />
  );
};
