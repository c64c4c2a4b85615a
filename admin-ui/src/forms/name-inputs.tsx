import { Box } from '@mui/material';
import { TextInput, type Validator } from 'react-admin';

type Props = { source?: string; labels?: string; multiline?: boolean; validate?: Validator };

/** One text in both of the district's languages, side by side. */
export const NameInputs = ({ source = 'name', labels = 'form.name', multiline = false, validate }: Props) => (
  <Box
    sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2, width: '100%' }}
  >
    {(['zh', 'en'] as const).map((language) => (
      <TextInput
        key={language}
        source={`${source}.${language}`}
        label={`${labels}_${language}`}
        multiline={multiline}
        helperText={false}
        slotProps={{ htmlInput: { maxLength: 200, lang: language } }}
        {...(validate ? { validate } : {})}
      />
    ))}
  </Box>
);
