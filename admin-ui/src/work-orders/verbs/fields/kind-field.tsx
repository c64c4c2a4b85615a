import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FieldProps } from './field.ts';

const KINDS = ['task', 'joint_meeting', 'mediation'] as const;

/** How other units help. */
export const KindField = ({ ask, input, set, refusal, autoFocus }: FieldProps) => {
  const translate = useTranslate();
  return (
    <TextField
      select
      required
      autoFocus={autoFocus}
      label={translate(ask.label)}
      value={input.kind ?? ''}
      onChange={(event) => set({ kind: event.target.value })}
      {...refusal}
    >
      {KINDS.map((each) => (
        <MenuItem key={each} value={each}>
          {translate(`together.kinds.${each}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};
