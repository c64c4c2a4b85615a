import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { CreateButton, usePermissions, useTranslate } from 'react-admin';
import type { Role, Staff } from '../api/records.ts';
import { EmptyList } from '../lists/empty-list.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { Column, RowLink, Table } from '../lists/table.tsx';
import { useRegionName, useUnitName } from '../lookups/use-lookups.ts';
import { can } from '../providers/permissions.ts';
import { Roles } from './roles.tsx';
import { useDutyWords } from './use-duty-words.ts';

const StaffList = () => {
  const regionName = useRegionName();
  const unitName = useUnitName();
  const duty = useDutyWords();
  const translate = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  const mayInvite = can(permissions ?? [], 'create', 'staff');
  return (
    <ListPage actions={mayInvite && <CreateButton label="people.invite" variant="contained" />}>
      <Table<Staff> empty={<EmptyList />}>
        <Column<Staff>
          name="name"
          render={(staff) => (
            <NoBreak>
              <RowLink id={staff.id}>{staff.name}</RowLink>
            </NoBreak>
          )}
        />
        <Column<Staff> name="username" render={(staff) => staff.username ?? '–'} />
        <Column<Staff> name="roles" render={(staff) => <Roles roles={staff.roles} />} />
        <Column<Staff> name="unit" render={(staff) => (staff.unit ? unitName(staff.unit) : '–')} />
        <Column<Staff>
          name="regions"
          render={(staff) => staff.regions.map(regionName).join(translate('day.and'))}
        />
        <Column<Staff> name="duty" wideOnly render={(staff) => (staff.duty ? duty(staff.duty) : '–')} />
        <Column<Staff>
          name="status"
          render={(staff) => (
            <NoBreak>{translate(`status.staff.${staff.status}`, { _: staff.status })}</NoBreak>
          )}
        />
      </Table>
    </ListPage>
  );
};

const NoBreak = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
    {children}
  </Box>
);

export default StaffList;
