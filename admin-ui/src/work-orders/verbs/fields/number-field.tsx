import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { FieldProps } from './field.ts';

type Range = { min: number; max: number; step: number };
type Props = Pick<FieldProps, 'ask' | 'refusal' | 'autoFocus'> & {
  range: Range;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
};

/** What is typed stays as it is typed; it counts while it is a number of the range. */
const NumberField = ({ ask, refusal, autoFocus, range, value, onChange }: Props) => {
  const translate = useTranslate();
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const type = (typed: string) => {
    setText(typed);
    const number = Number(typed);
    onChange(typed.trim() !== '' && number >= range.min && number <= range.max ? number : undefined);
  };
  return (
    <TextField
      required
      autoFocus={autoFocus}
      type="number"
      label={translate(ask.label)}
      helperText={ask.hint && translate(ask.hint)}
      value={text}
      error={value === undefined}
      onChange={(event) => type(event.target.value)}
      slotProps={{ htmlInput: range }}
      {...refusal}
    />
  );
};

const HOURS: Range = { min: 0.5, max: 90 * 24, step: 0.5 };

/** People count hours, the API counts minutes. */
export const HoursField = ({ input: { minutes }, set, ...field }: FieldProps) => (
  <NumberField
    {...field}
    range={HOURS}
    value={minutes === undefined ? undefined : minutes / 60}
    onChange={(hours) => set({ minutes: hours === undefined ? undefined : Math.round(hours * 60) })}
  />
);

const POINTS: Range = { min: 0, max: 1_000, step: 1 };

export const BountyField = ({ input, set, ...field }: FieldProps) => (
  <NumberField
    {...field}
    range={POINTS}
    value={input.bounty}
    onChange={(bounty) => set({ bounty: Number.isInteger(bounty) ? bounty : undefined })}
  />
);
