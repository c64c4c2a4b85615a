import { Alert, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { ShowBase, useTranslate } from 'react-admin';
import { isProblem } from '../api/problem.ts';
import { PageLoading } from './page-loading.tsx';

/** react-admin would leave the page and say "does not exist" whatever the reason: the page says the reason. */
export const stayOnError = { onError: () => undefined };

type State = {
  record?: unknown;
  error?: unknown;
  refetch: () => unknown;
  children: ReactNode;
};

/** The page of one record while it loads and when it cannot be had. */
export const RecordStates = ({ record, error, refetch, children }: State) => {
  const translate = useTranslate();
  if (record) return children;
  if (error) {
    return (
      <Alert severity="error" action={<Button onClick={() => refetch()}>{translate('list.retry')}</Button>}>
        {isProblem(error) ? error.message : translate('problem.unreachable')}
      </Alert>
    );
  }
  return <PageLoading />;
};

export const ShowPage = ({ children }: { children: ReactNode }) => (
  <ShowBase
    queryOptions={stayOnError}
    render={({ record, error, refetch }) => (
      <RecordStates record={record} error={error} refetch={refetch}>
        {children}
      </RecordStates>
    )}
  />
);
