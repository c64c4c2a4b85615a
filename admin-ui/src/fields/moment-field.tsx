import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';

const OFFSET_MS = 8 * 3_600_000;

/** A moment as the district's clocks show it, for an input: `2026-11-22T09:30`. */
export const localNow = (): string => new Date(Date.now() + OFFSET_MS).toISOString().slice(0, 16);
/** What the API takes; undefined while the input is half filled in. */
export const toMoment = (local: string): string | undefined => {
  const at = Date.parse(`${local}:00+08:00`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};

type Props = {
  label: string;
  value: string;
  onChange: (local: string) => void;
  error?: boolean;
  helperText?: string | undefined;
};

/** Asked for by the district's clocks, wherever the reader's computer thinks it is. */
export const MomentField = ({ label, onChange, ...field }: Props) => {
  const translate = useTranslate();
  return (
    <TextField
      type="datetime-local"
      label={translate(label)}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { min: '2020-01-01T00:00', max: '2099-12-31T23:59' },
      }}
      {...field}
    />
  );
};
