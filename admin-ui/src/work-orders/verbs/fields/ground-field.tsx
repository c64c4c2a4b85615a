import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FieldProps } from './field.ts';

const GROUNDS = ['not_our_matter', 'insufficient', 'private_dispute', 'duplicate', 'names_a_person'] as const;

/** What the reporter reads when nothing will be done. */
export const GroundField = ({ ask, input, set }: FieldProps) => {
  const translate = useTranslate();
  return (
    <FormControl required>
      <FormLabel id="ground">{translate(ask.label)}</FormLabel>
      <RadioGroup
        aria-labelledby="ground"
        value={input.ground ?? ''}
        onChange={(_, ground) => set({ ground })}
      >
        {GROUNDS.map((each) => (
          <FormControlLabel
            key={each}
            value={each}
            control={<Radio size="small" />}
            label={translate(`together.grounds.${each}`)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
};
