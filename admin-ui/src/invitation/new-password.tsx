import { TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

export type Typed = { password: string; again: string };
type Props = { value: Typed; onChange: (value: Typed) => void };

export const fits = ({ password, again }: Typed): boolean => password.length >= 10 && password === again;

/** A new password, twice: what is mistyped once nobody can know. */
export const NewPassword = ({ value, onChange }: Props) => {
  const translate = useTranslate();
  const differs = value.again !== '' && value.again !== value.password;
  return (
    <>
      <TextField
        required
        name="new-password"
        type="password"
        autoComplete="new-password"
        label={translate('invitation.password')}
        value={value.password}
        onChange={(event) => onChange({ ...value, password: event.target.value })}
      />
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {translate('invitation.rule')}
      </Typography>
      <TextField
        required
        name="new-password-again"
        type="password"
        autoComplete="new-password"
        label={translate('invitation.again')}
        value={value.again}
        error={differs}
        helperText={differs ? translate('invitation.differs') : undefined}
        onChange={(event) => onChange({ ...value, again: event.target.value })}
      />
    </>
  );
};
