import { Link as MuiLink } from '@mui/material';
import type { MouseEvent, ReactNode } from 'react';
import {
  DataTable,
  type DataTableProps,
  Link,
  type RaRecord,
  useCreatePath,
  useResourceContext,
} from 'react-admin';

/** A table in the server's own order: no column pretends that it can be sorted by. */
export const Table = <T extends RaRecord>(props: Omit<DataTableProps<T>, 'ref'>) => (
  <DataTable<T> bulkActionButtons={false} rowClick="show" {...props} />
);

type ColumnProps<T> = {
  name: string;
  /** Instead of the name's own words. */
  label?: ReactNode;
  render: (record: T) => ReactNode;
  align?: 'left' | 'right' | 'center';
  width?: number;
  minWidth?: number;
  /** Left out on a narrow screen. */
  wideOnly?: boolean;
};

export const Column = <T extends RaRecord>({
  name,
  label,
  render,
  align,
  width,
  minWidth,
  wideOnly = false,
}: ColumnProps<T>) => (
  <DataTable.Col<T>
    source={name as never}
    disableSort
    render={render}
    {...(label ? { label } : {})}
    {...(align ? { align } : {})}
    sx={{
      ...(width ? { width } : {}),
      ...(minWidth ? { minWidth } : {}),
      ...(wideOnly ? { display: { xs: 'none', lg: 'table-cell' } } : {}),
    }}
  />
);

/** The row's link: a row can be clicked, this can be reached by keyboard. */
export const RowLink = ({
  id,
  to = 'show',
  children,
}: {
  id: string;
  to?: 'show' | 'edit';
  children: ReactNode;
}) => {
  const resource = useResourceContext();
  const createPath = useCreatePath();
  return (
    <MuiLink
      component={Link}
      to={createPath({ resource: resource ?? '', id, type: to })}
      onClick={(event: MouseEvent) => event.stopPropagation()}
      underline="hover"
      color="inherit"
      sx={{ fontWeight: 600 }}
    >
      {children}
    </MuiLink>
  );
};
