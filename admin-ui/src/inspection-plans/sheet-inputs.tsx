import { Box } from '@mui/material';
import {
  ArrayInput,
  BooleanInput,
  FormDataConsumer,
  maxLength,
  NumberInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
} from 'react-admin';

const kinds = [
  { id: 'check', name: 'plans.kind.check' },
  { id: 'number', name: 'plans.kind.number' },
];
const words = [required(), maxLength(120)];

/** What there is to look at: sixty points at most. */
export const SheetInputs = () => (
  <ArrayInput source="sheet" label="plans.sheet" helperText="plans.sheet_help" sx={{ mt: 2 }}>
    <SimpleFormIterator fullWidth disableClear>
      <PointInputs />
    </SimpleFormIterator>
  </ArrayInput>
);

const PointInputs = () => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: { sm: '1fr 1fr 1fr' },
      columnGap: 1.5,
      alignItems: 'center',
      width: '100%',
      py: 1,
    }}
  >
    <TextInput source="text.zh" label="plans.text_zh" validate={words} helperText={false} />
    <TextInput source="text.en" label="plans.text_en" validate={words} helperText={false} />
    <SelectInput
      source="kind"
      label="plans.point_kind"
      choices={kinds}
      defaultValue="check"
      validate={required()}
      helperText={false}
    />
    <FormDataConsumer>
      {({ scopedFormData }) =>
        scopedFormData?.kind === 'number' && (
          <>
            <TextInput source="unit" label="plans.unit" validate={required()} helperText={false} />
            <NumberInput source="least" label="plans.least" helperText={false} />
            <NumberInput source="most" label="plans.most" helperText={false} />
          </>
        )
      }
    </FormDataConsumer>
    <BooleanInput source="required" label="plans.required" defaultValue helperText={false} />
    <BooleanInput source="photo" label="plans.photo" helperText={false} />
  </Box>
);
