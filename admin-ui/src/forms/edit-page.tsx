import { Card } from '@mui/material';
import type { ReactNode } from 'react';
import {
  EditBase,
  type EditBaseProps,
  SaveButton,
  SimpleForm,
  type SimpleFormProps,
  Toolbar,
  useEditContext,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import type { Names } from '../api/records.ts';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { RecordStates, stayOnError } from '../layout/record-states.tsx';
import { useName } from '../lookups/names.ts';
import { useSaveProblem } from './use-save-problem.ts';

type Props = Pick<EditBaseProps, 'transform'> & { title?: string; note?: ReactNode; children: ReactNode };
type FormProps = Pick<SimpleFormProps, 'record' | 'defaultValues' | 'toolbar' | 'children'>;

/** Editing one record: saved only when the server has said yes, and only over the version that was read. */
export const EditPage = ({ title, note, transform, children }: Props) => {
  const onError = useSaveProblem();
  return (
    <EditBase
      mutationMode="pessimistic"
      redirect="list"
      mutationOptions={{ onError }}
      queryOptions={stayOnError}
      {...(transform ? { transform } : {})}
      render={({ record, error, refetch }) => (
        <>
          <BackLink />
          <RecordStates record={record} error={error} refetch={refetch}>
            <Heading title={title} note={note} />
            {children}
          </RecordStates>
        </>
      )}
    />
  );
};

const Heading = ({ title, note }: Pick<Props, 'note'> & { title: string | undefined }) => {
  const { record } = useEditContext<{ id: string; name?: Names }>();
  const translate = useTranslate();
  const resource = useResourceContext();
  const name = useName();
  const what = translate(`resources.${resource}.name`, { smart_count: 1 });
  const which = title ?? name(record?.name) ?? record?.id ?? '';
  return <PageHeading title={translate('form.edit_title', { resource: what, name: which })} note={note} />;
};

/** The form itself; `record` when its fields are not the record's own. */
export const FormCard = ({ toolbar = <FormToolbar />, children, ...form }: FormProps) => (
  <Card sx={{ maxWidth: 720 }}>
    <SimpleForm warnWhenUnsavedChanges toolbar={toolbar} {...form}>
      {children}
    </SimpleForm>
  </Card>
);

const FormToolbar = () => (
  <Toolbar>
    <SaveButton />
  </Toolbar>
);
