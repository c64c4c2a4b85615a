import { Box, Typography } from '@mui/material';
import {
  AutocompleteArrayInput,
  CheckboxGroupInput,
  required,
  SelectArrayInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { useOwnAccount } from '../account/use-own-account.ts';
import { ChoiceInput } from '../forms/choice-input.tsx';
import { useRegionChoices, useUnitChoices } from '../lookups/choices.ts';

const levels = ['district', 'subdistrict', 'community', 'grid'] as const;
const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ id: day, name: `day.${day}` }));
const time = { htmlInput: { pattern: '([01]\\d|2[0-4]):[0-5]\\d', placeholder: '08:30', maxLength: 5 } };

/** Who somebody is, what they may do and where; only roles that the one who fills this in may give. */
export const StaffInputs = ({ fresh = false }: { fresh?: boolean }) => {
  const translate = useTranslate();
  const { data: account } = useOwnAccount();
  const roles = (account?.grantable ?? []).map((role) => ({ id: role, name: `role.${role}` }));
  const regions = useRegionChoices(levels);
  const units = useUnitChoices();
  return (
    <>
      <TextInput source="name" label="resources.staff.fields.name" validate={required()} helperText={false} />
      {fresh && (
        <TextInput
          source="username"
          label="resources.staff.fields.username"
          validate={required()}
          helperText="people.username_help"
          slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
        />
      )}
      <SelectArrayInput
        source="roles"
        label="resources.staff.fields.roles"
        choices={roles}
        validate={required()}
        helperText={false}
      />
      <AutocompleteArrayInput
        source="regions"
        label="resources.staff.fields.regions"
        choices={regions}
        validate={required()}
        helperText={false}
      />
      <ChoiceInput
        source="unit"
        label="resources.staff.fields.unit"
        choices={units}
        groupBy={(choice) => choice.group ?? ''}
        helperText={false}
      />
      <Typography sx={{ mt: 1 }}>{translate('resources.staff.fields.duty')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {translate('people.duty_help')}
      </Typography>
      <CheckboxGroupInput source="duty.days" label="people.duty_days" choices={days} row helperText={false} />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <TextInput source="duty.from" label="people.duty_from" helperText={false} slotProps={time} />
        <TextInput source="duty.to" label="people.duty_to" helperText={false} slotProps={time} />
      </Box>
    </>
  );
};
