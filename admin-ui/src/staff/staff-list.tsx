import type { Staff } from '../api/records.ts';
import { EmptyList } from '../lists/empty-list.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { Column, RowLink, Table } from '../lists/table.tsx';
import { useRegionName, useUnitName } from '../lookups/use-lookups.ts';
import { Roles } from './roles.tsx';
import { useDutyWords } from './use-duty-words.ts';

const StaffList = () => {
  const regionName = useRegionName();
  const unitName = useUnitName();
  const duty = useDutyWords();
  return (
    <ListPage>
      <Table<Staff> empty={<EmptyList />}>
        <Column<Staff> name="name" render={(staff) => <RowLink id={staff.id}>{staff.name}</RowLink>} />
        <Column<Staff> name="username" render={(staff) => staff.username ?? '–'} />
        <Column<Staff> name="roles" render={(staff) => <Roles roles={staff.roles} />} />
        <Column<Staff> name="unit" render={(staff) => (staff.unit ? unitName(staff.unit) : '–')} />
        <Column<Staff> name="regions" render={(staff) => staff.regions.map(regionName).join('、')} />
        <Column<Staff> name="duty" wideOnly render={(staff) => (staff.duty ? duty(staff.duty) : '–')} />
      </Table>
    </ListPage>
  );
};

export default StaffList;
