import { Card } from '@mui/material';
import type { ReactNode } from 'react';
import {
  EditBase,
  SaveButton,
  SimpleForm,
  Toolbar,
  useEditContext,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import type { Names } from '../api/records.ts';
import { useName } from '../fields/names.ts';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { useSaveProblem } from './use-save-problem.ts';

type Props = { title?: string; note?: ReactNode; actions?: ReactNode; children: ReactNode };

/** Editing one record: saved only when the server has said yes, and only over the version that was read. */
export const EditPage = ({ title, note, actions, children }: Props) => (
  <EditBase mutationMode="pessimistic" redirect="list" mutationOptions={{ onError: useSaveProblem() }}>
    <BackLink />
    <Heading title={title} note={note} actions={actions} />
    <Form>{children}</Form>
  </EditBase>
);

const Heading = ({
  title,
  note,
  actions,
}: {
  title: string | undefined;
  note: ReactNode;
  actions: ReactNode;
}) => {
  const { record } = useEditContext<{ id: string; name?: Names }>();
  const translate = useTranslate();
  const resource = useResourceContext();
  const name = useName();
  const of = title ?? name(record?.name) ?? record?.id ?? '';
  return (
    <PageHeading
      title={translate('form.edit_title', {
        resource: translate(`resources.${resource}.name`, { smart_count: 1 }),
        name: of,
      })}
      note={note}
    >
      {actions}
    </PageHeading>
  );
};

const Form = ({ children }: { children: ReactNode }) => (
  <Card sx={{ maxWidth: 720 }}>
    <SimpleForm warnWhenUnsavedChanges toolbar={<FormToolbar />}>
      {children}
    </SimpleForm>
  </Card>
);

export const FormToolbar = () => (
  <Toolbar>
    <SaveButton />
  </Toolbar>
);
