import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { MomentField, toMoment } from '../../../fields/moment-field.tsx';
import type { FieldProps } from './field.ts';

/** By the district's clocks, as every moment of the console. */
export const UntilField = ({ ask, set, refusal }: FieldProps) => {
  const translate = useTranslate();
  const [local, setLocal] = useState('');
  return (
    <MomentField
      label={ask.label}
      helperText={ask.hint && translate(ask.hint)}
      value={local}
      onChange={(next) => {
        setLocal(next);
        set({ until: toMoment(next) });
      }}
      {...refusal}
    />
  );
};
