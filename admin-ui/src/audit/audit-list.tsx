import Link from '@mui/icons-material/Link';
import { Box, Stack, TextField, Tooltip, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import type { AuditRow, Role } from '../api/records.ts';
import { Moment } from '../fields/moment.tsx';
import { EmptyList } from '../lists/empty-list.tsx';
import { SelectFilter } from '../lists/filters.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { Column, Table } from '../lists/table.tsx';
import { useAuditWords } from './use-audit-words.ts';

/** Shown of a long list of rows; the rest is on hover. */
const SHOWN = 3;

const KINDS = ['staff', 'resident', 'courier', 'public', 'system'];

const AuditList = () => (
  <ListPage filterDefaultValues={{ day: new Date().toISOString().slice(0, 10) }} filters={<Filters />}>
    <Table<AuditRow> empty={<EmptyList fixed={['day']} />} rowClick={false}>
      <Column<AuditRow> name="at" render={({ at }) => <Moment at={at} />} />
      <Column<AuditRow> name="actor" render={(row) => <Who row={row} />} />
      <Column<AuditRow> name="action" render={(row) => <What row={row} />} />
      <Column<AuditRow> name="changed" render={(row) => <Concerning row={row} />} />
      <Column<AuditRow> name="sealed" width={64} render={(row) => <Sealed row={row} />} />
    </Table>
  </ListPage>
);

const Who = ({ row }: { row: AuditRow }) => {
  const { who } = useAuditWords();
  const translate = useTranslate();
  const roles = row.actor.roles?.map((role: Role) => translate(`role.${role}`)).join(translate('day.and'));
  return (
    <>
      {who(row)}
      {roles && (
        <Typography variant="body2" color="text.secondary">
          {roles}
        </Typography>
      )}
    </>
  );
};

const What = ({ row }: { row: AuditRow }) => {
  const { what } = useAuditWords();
  return <Tooltip title={row.action}>{<span>{what(row)}</span>}</Tooltip>;
};

const Concerning = ({ row }: { row: AuditRow }) => {
  const { concerning } = useAuditWords();
  const all = concerning(row);
  const rest = all.length - SHOWN;
  return (
    <Tooltip title={rest > 0 ? <Box sx={{ whiteSpace: 'pre-line' }}>{all.join('\n')}</Box> : ''}>
      <Stack sx={{ fontFamily: 'monospace', fontSize: '.75rem', overflowWrap: 'anywhere' }}>
        {all.slice(0, SHOWN).map((each) => (
          <span key={each}>{each}</span>
        ))}
        {rest > 0 && <span>+{rest}</span>}
      </Stack>
    </Tooltip>
  );
};

const Sealed = ({ row }: { row: AuditRow }) => {
  const translate = useTranslate();
  const words = translate(row.sealed ? 'audit.sealed' : 'audit.waiting');
  return (
    <Tooltip title={words}>
      <Link role="img" aria-label={words} color={row.sealed ? 'success' : 'disabled'} fontSize="small" />
    </Tooltip>
  );
};

const Filters = () => {
  const { filterValues, setFilters } = useListContext();
  const translate = useTranslate();
  const kinds = KINDS.map((id) => ({ id, name: translate(`audit.kinds.${id}`) }));
  const field = (source: string, type: string, width: number) => (
    <TextField
      type={type}
      label={translate(`audit.${source}`)}
      value={filterValues[source] ?? ''}
      onChange={(event) => {
        const { [source]: _, ...others } = filterValues;
        setFilters(event.target.value ? { ...others, [source]: event.target.value } : others);
      }}
      sx={{ width, m: 0 }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  return (
    <>
      {field('day', 'date', 220)}
      <SelectFilter source="by" label="audit.by" choices={kinds} />
      {field('actor', 'search', 220)}
    </>
  );
};

export default AuditList;
