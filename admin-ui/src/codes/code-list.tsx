import { Box } from '@mui/material';
import { useListContext, usePermissions, useTranslate } from 'react-admin';
import type { Code, Role } from '../api/records.ts';
import { IssueButton } from '../code-jobs/issue-button.tsx';
import { PrintButton } from '../code-jobs/print-button.tsx';
import { Moment } from '../fields/moment.tsx';
import { PlaceText } from '../fields/place-text.tsx';
import { StatusTag } from '../fields/status-tag.tsx';
import { EmptyList } from '../lists/empty-list.tsx';
import { SearchFilter, SelectFilter } from '../lists/filters.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { Column, RowLink, Table } from '../lists/table.tsx';
import { useRegionChoices } from '../lookups/choices.ts';
import { can } from '../providers/permissions.ts';
import { kinds, spaced, statuses } from './kinds.ts';
import { PrintQueryButton, PrintSelectionBar } from './print-buttons.tsx';
import { SelectCode, SelectPage } from './select-code.tsx';

const communities = ['community'] as const;

const CodeList = () => {
  const translate = useTranslate();
  return (
    <ListPage filters={<Filters />} actions={<Actions />}>
      <PrintSelectionBar />
      <Table<Code> empty={<EmptyList />}>
        <Column<Code>
          name="select"
          label={<SelectPage />}
          width={36}
          render={(code) => <SelectCode code={code} />}
        />
        <Column<Code>
          name="code"
          render={(code) => (
            <RowLink id={code.id}>
              <Box
                component="span"
                sx={{ fontFamily: 'ui-monospace, monospace', letterSpacing: '.05em', whiteSpace: 'nowrap' }}
              >
                {spaced(code.code)}
              </Box>
            </RowLink>
          )}
        />
        <Column<Code> name="kind" render={(code) => translate(`kind.${code.kind}`, { _: code.kind })} />
        <Column<Code> name="place" render={(code) => <PlaceText place={code.place} />} />
        <Column<Code> name="status" render={(code) => <StatusTag of="code" status={code.status} />} />
        <Column<Code> name="issuedAt" render={(code) => <Moment at={code.issuedAt} />} />
      </Table>
    </ListPage>
  );
};

const Actions = () => {
  const { filterValues } = useListContext();
  const { permissions } = usePermissions<Role[]>();
  const region: string | undefined = filterValues.community;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {can(permissions ?? [], 'create', 'code-jobs') && (
        <>
          <IssueButton />
          <PrintButton {...(region ? { region } : {})} />
        </>
      )}
      <PrintQueryButton />
    </Box>
  );
};

const Filters = () => {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const named = (of: string, ids: readonly string[]) =>
    ids.map((id) => ({ id, name: translate(`${of}.${id}`) }));
  return (
    <>
      <SearchFilter
        source="community"
        label="codes.community"
        choices={useRegionChoices(communities)}
        width={260}
      />
      <SelectFilter source="kind" label="codes.kind" choices={named('kind', kinds)} />
      <SelectFilter source="status" label="codes.status" choices={named('status.code', statuses)} />
      {!filterValues.community && (
        <Box sx={{ alignSelf: 'center', color: 'text.secondary', fontSize: '.8rem' }}>
          {translate('codes.choose_community')}
        </Box>
      )}
    </>
  );
};

export default CodeList;
