import { Box, Card, LinearProgress, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { ListBase, type ListBaseProps, useListContext, useResourceContext, useTranslate } from 'react-admin';
import { PageHeading } from '../layout/page-heading.tsx';
import { CursorPagination } from './cursor-pagination.tsx';
import { ListError } from './empty-list.tsx';

type Props = Pick<ListBaseProps, 'filter' | 'filterDefaultValues' | 'perPage' | 'queryOptions'> & {
  actions?: ReactNode;
  /** Tabs above the table. */
  tabs?: ReactNode;
  filters?: ReactNode;
  children: ReactNode;
};

/** A list page: heading, tabs, filters, table, and the way to the next page (there is no counted total). */
export const ListPage = ({ actions, tabs, filters, children, ...base }: Props) => (
  <ListBase perPage={25} {...base} exporter={false}>
    <Heading actions={actions} />
    <Card>
      {tabs}
      {filters && (
        <Box
          component="search"
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 1.5,
            p: 1.5,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          {filters}
        </Box>
      )}
      <Body>{children}</Body>
    </Card>
  </ListBase>
);

const Heading = ({ actions }: { actions: ReactNode }) => {
  const resource = useResourceContext();
  const translate = useTranslate();
  return (
    <PageHeading
      title={translate(`resources.${resource}.name`, { smart_count: 2 })}
      note={translate(`resources.${resource}.purpose`)}
    >
      {actions}
    </PageHeading>
  );
};

const Body = ({ children }: { children: ReactNode }) => {
  const { error, isFetching, isPending, data } = useListContext();
  const translate = useTranslate();
  if (error && !data) return <ListError />;
  if (isPending) return <TableSkeleton />;
  return (
    <Box sx={{ position: 'relative' }} aria-busy={isFetching}>
      {isFetching && (
        <LinearProgress
          aria-label={translate('ra.page.loading')}
          sx={{ position: 'absolute', insetInline: 0, top: 0, height: 2, zIndex: 1 }}
        />
      )}
      {children}
      <CursorPagination />
    </Box>
  );
};

const rows = [0, 1, 2, 3, 4, 5, 6, 7];

/** The table's shape while its first rows are on the way. */
const TableSkeleton = () => (
  <Box aria-busy="true" sx={{ px: 2, py: 1 }}>
    {rows.map((row) => (
      <Skeleton key={row} height={46} sx={{ opacity: 1 - row / 9 }} />
    ))}
  </Box>
);
