import { Alert, Card, LinearProgress, TextField } from '@mui/material';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PageHeading } from '../layout/page-heading.tsx';
import { useRegions } from '../lookups/use-lookups.ts';
import { RegionTable } from './region-table.tsx';
import { depth, visibleRows } from './tree.ts';

/** The whole tree, subdistricts open: it is short enough to read at once and to search in place. */
const RegionList = () => {
  const { data, pageInfo, isPending, error } = useRegions();
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const [toggled, setToggled] = useState<string[]>([]);
  const open = useMemo(() => {
    const firstOpen = new Set(
      (data ?? []).filter((region) => depth(region.code) < 1).map((region) => region.code),
    );
    return toggled.reduce(flip, firstOpen);
  }, [data, toggled]);
  const rows = visibleRows(data ?? [], open, search);

  return (
    <>
      <PageHeading
        title={translate('resources.regions.name', { smart_count: 2 })}
        note={translate('resources.regions.purpose')}
      >
        <TextField
          type="search"
          label={translate('regions.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          sx={{ width: 260, m: 0 }}
        />
      </PageHeading>
      {error && <Alert severity="error">{error.message}</Alert>}
      {pageInfo?.hasNextPage && (
        <Alert severity="info">{translate('regions.cut', { count: data?.length ?? 0 })}</Alert>
      )}
      <Card>
        {isPending ? (
          <LinearProgress aria-label={translate('ra.page.loading')} />
        ) : (
          <RegionTable
            rows={rows}
            open={open}
            searching={search !== ''}
            onToggle={(code) => setToggled([...toggled, code])}
          />
        )}
      </Card>
    </>
  );
};

const flip = (open: Set<string>, code: string) => {
  if (!open.delete(code)) open.add(code);
  return open;
};

export default RegionList;
