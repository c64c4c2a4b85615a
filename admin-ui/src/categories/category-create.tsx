import { Typography } from '@mui/material';
import { CreateBase, FormDataConsumer, regex, required, TextInput, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { FormCard } from '../forms/edit-page.tsx';
import { useSaveProblem } from '../forms/use-save-problem.ts';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { CategoryInputs, ParentInput } from './category-inputs.tsx';
import { type CategoryForm, fromForm, NEW_FORM } from './form-shape.ts';

const words = [required(), regex(/^[a-z][a-z0-9_]{1,30}$/, 'tree.word_wrong')];
type NewForm = CategoryForm & { word: string };
const codeOf = ({ parent, word }: Partial<NewForm>) => (parent ? `${parent}.${word}` : word);

const CategoryCreate = () => {
  const translate = useTranslate();
  const [query] = useSearchParams();
  return (
    <CreateBase
      redirect="list"
      transform={({ word, ...data }) => ({
        ...fromForm(data as CategoryForm),
        code: codeOf({ ...data, word }),
      })}
      mutationOptions={{ onError: useSaveProblem() }}
    >
      <BackLink />
      <PageHeading title={translate('tree.create')} />
      <FormCard defaultValues={{ ...NEW_FORM, parent: query.get('parent') ?? '' }}>
        <ParentInput />
        <TextInput
          source="word"
          label="tree.word"
          validate={words}
          helperText="tree.word_help"
          slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false, maxLength: 31 } }}
        />
        <FormDataConsumer<NewForm>>
          {({ formData }) =>
            formData.parent &&
            formData.word && (
              <Typography variant="body2" color="textSecondary">
                {translate('tree.full_code', { code: codeOf(formData) })}
              </Typography>
            )
          }
        </FormDataConsumer>
        <CategoryInputs />
      </FormCard>
    </CreateBase>
  );
};

export default CategoryCreate;
