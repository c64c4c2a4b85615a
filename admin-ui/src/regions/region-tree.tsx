import { Alert, LinearProgress, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Fragment, useEffect, useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import type { Region } from '../api/records.ts';
import { RegionRow } from './region-row.tsx';
import { onTreeKey, TreeContext, type TreeState, useTree } from './tree-state.ts';

const columns = ['name', 'level', 'code', 'boundary', 'children'];

/** The tree as a table: a branch is fetched when it is opened, so that a district of thousands of grids opens at once. */
export const RegionTree = ({ edits }: { edits: boolean }) => {
  const translate = useTranslate();
  const roots = useGetList<Region>('regions', { filter: { level: 'district' } });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState('');
  const first = roots.data?.[0]?.code;
  useEffect(() => {
    if (!first) return;
    setOpen((before) => (before.size > 0 ? before : new Set([first])));
    setCurrent((before) => before || first);
  }, [first]);

  const state: TreeState = {
    isOpen: (code) => open.has(code),
    toggle: (code) => setOpen((before) => flipped(before, code)),
    current,
    setCurrent,
    edits,
  };
  if (roots.error) return <Alert severity="error">{roots.error.message}</Alert>;
  if (roots.isPending) return <LinearProgress aria-label={translate('ra.page.loading')} />;
  return (
    <TreeContext.Provider value={state}>
      <Table
        size="small"
        role="treegrid"
        aria-label={translate('regions.tree')}
        onKeyDown={(event) => onTreeKey(event, state)}
      >
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column} {...(column === 'children' ? { align: 'right' } : {})}>
                {translate(`resources.regions.fields.${column}`)}
              </TableCell>
            ))}
            {edits && <TableCell />}
          </TableRow>
        </TableHead>
        <TableBody>
          <Regions regions={roots.data ?? []} />
        </TableBody>
      </Table>
    </TreeContext.Provider>
  );
};

const flipped = (open: ReadonlySet<string>, code: string): ReadonlySet<string> => {
  const next = new Set(open);
  if (!next.delete(code)) next.add(code);
  return next;
};

const Regions = ({ regions }: { regions: Region[] }) => {
  const { isOpen } = useTree();
  return regions.map((region) => (
    <Fragment key={region.code}>
      <RegionRow region={region} />
      {region.children > 0 && isOpen(region.code) && <Branch parent={region.code} />}
    </Fragment>
  ));
};

const Branch = ({ parent }: { parent: string }) => {
  const translate = useTranslate();
  const { data, error } = useGetList<Region>('regions', { filter: { parent }, meta: { whole: true } });
  if (data) return <Regions regions={data} />;
  return (
    <TableRow>
      <TableCell colSpan={6}>
        {error ? (
          <Alert severity="error">{error.message}</Alert>
        ) : (
          <LinearProgress aria-label={translate('ra.page.loading')} />
        )}
      </TableCell>
    </TableRow>
  );
};
