import { Typography } from '@mui/material';
import { CreateBase, regex, required, TextInput, useTranslate } from 'react-admin';
import { FormCard } from '../forms/edit-page.tsx';
import { NameInputs } from '../forms/name-inputs.tsx';
import { useSaveProblem } from '../forms/use-save-problem.ts';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';

const codes = [required(), regex(/^\d{9}(\d{3}(\d{2})?)?$/, 'regions.code_digits')];

const RegionCreate = () => {
  const translate = useTranslate();
  return (
    <CreateBase redirect="list" mutationOptions={{ onError: useSaveProblem() }}>
      <BackLink />
      <PageHeading title={translate('regions.create')} />
      <FormCard>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {translate('regions.create_help')}
        </Typography>
        <TextInput
          source="code"
          validate={codes}
          helperText={false}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 14 } }}
        />
        <NameInputs validate={required()} />
      </FormCard>
    </CreateBase>
  );
};

export default RegionCreate;
