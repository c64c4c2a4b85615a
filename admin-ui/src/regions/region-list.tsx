import { Button, Card, TextField } from '@mui/material';
import { useState } from 'react';
import { CreateButton, usePermissions, useTranslate } from 'react-admin';
import type { Role } from '../api/records.ts';
import { PageHeading } from '../layout/page-heading.tsx';
import { can } from '../providers/permissions.ts';
import { ImportDialog } from './import/import-dialog.tsx';
import { RegionSearch } from './region-search.tsx';
import { RegionTree } from './region-tree.tsx';

/** The tree, or what a search finds in it. */
const RegionList = () => {
  const translate = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  const edits = can(permissions ?? [], 'edit', 'regions');
  const [search, setSearch] = useState('');
  const [importing, setImporting] = useState(false);
  const query = search.trim();

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
        {edits && (
          <>
            <Button onClick={() => setImporting(true)}>{translate('regions.import.open')}</Button>
            <CreateButton label="regions.create" />
          </>
        )}
      </PageHeading>
      <Card sx={{ overflowX: 'auto' }}>
        {query ? <RegionSearch query={query} edits={edits} /> : <RegionTree edits={edits} />}
      </Card>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  );
};

export default RegionList;
