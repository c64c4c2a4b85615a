import { Chip } from '@mui/material';
import { CreateButton, usePermissions, useTranslate } from 'react-admin';
import type { Role, Unit } from '../api/records.ts';
import { EmptyList } from '../lists/empty-list.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { Column, RowLink, Table } from '../lists/table.tsx';
import { useName } from '../lookups/names.ts';
import { useRegionName } from '../lookups/use-lookups.ts';
import { can } from '../providers/permissions.ts';

const UnitList = () => {
  const translate = useTranslate();
  const name = useName();
  const regionName = useRegionName();
  const { permissions } = usePermissions<Role[]>();
  const edits = can(permissions ?? [], 'edit', 'units');
  const nameOf = (unit: Unit) => name(unit.name) ?? unit.code;
  return (
    <ListPage perPage={100} actions={edits && <CreateButton variant="contained" size="medium" />}>
      <Table<Unit> empty={<EmptyList />} rowClick={edits ? 'edit' : false}>
        <Column<Unit>
          name="name"
          render={(unit) =>
            edits ? (
              <RowLink id={unit.id} to="edit">
                {nameOf(unit)}
              </RowLink>
            ) : (
              nameOf(unit)
            )
          }
        />
        <Column<Unit> name="kind" render={(unit) => translate(`unit_kind.${unit.kind}`)} />
        <Column<Unit> name="regionCode" render={(unit) => regionName(unit.regionCode)} />
        <Column<Unit> name="code" render={(unit) => unit.code} wideOnly />
        <Column<Unit>
          name="retired"
          render={(unit) =>
            unit.retired && <Chip size="small" variant="outlined" label={translate('units.retired')} />
          }
        />
      </Table>
    </ListPage>
  );
};

export default UnitList;
