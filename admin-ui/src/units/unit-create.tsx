import { CreateBase, regex, required, TextInput, useTranslate } from 'react-admin';
import { ChoiceInput } from '../forms/choice-input.tsx';
import { FormCard } from '../forms/edit-page.tsx';
import { NameInputs } from '../forms/name-inputs.tsx';
import { useSaveProblem } from '../forms/use-save-problem.ts';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { useRegionChoices } from '../lookups/choices.ts';

const codes = [required(), regex(/^U-[A-Z0-9_-]{2,40}$/, 'units.code_wrong')];
const levels = ['district', 'subdistrict', 'community'] as const;

const UnitCreate = () => {
  const translate = useTranslate();
  const regions = useRegionChoices(levels);
  return (
    <CreateBase redirect="list" mutationOptions={{ onError: useSaveProblem() }}>
      <BackLink />
      <PageHeading title={translate('units.create')} />
      <FormCard defaultValues={{ code: 'U-' }}>
        <TextInput
          source="code"
          label="resources.units.fields.code"
          validate={codes}
          helperText="units.code_help"
          slotProps={{ htmlInput: { autoCapitalize: 'characters', spellCheck: false, maxLength: 42 } }}
        />
        <NameInputs validate={required()} />
        <ChoiceInput
          source="regionCode"
          label="resources.units.fields.regionCode"
          choices={regions}
          validate={required()}
          helperText={false}
        />
      </FormCard>
    </CreateBase>
  );
};

export default UnitCreate;
