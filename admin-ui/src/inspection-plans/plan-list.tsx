import { Chip } from '@mui/material';
import { CreateButton, usePermissions, useTranslate } from 'react-admin';
import type { Role } from '../api/records.ts';
import { EmptyList } from '../lists/empty-list.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { Column, RowLink, Table } from '../lists/table.tsx';
import { useRegionName } from '../lookups/use-lookups.ts';
import { can } from '../providers/permissions.ts';
import type { Plan } from './plan.ts';

const PlanList = () => {
  const translate = useTranslate();
  const regionName = useRegionName();
  const { permissions } = usePermissions<Role[]>();
  const edits = can(permissions ?? [], 'edit', 'inspection-plans');
  const stateOf = ({ paused, next }: Plan): string =>
    paused ? translate('plans.is_paused') : next ? next.date : translate('plans.is_over');
  return (
    <ListPage actions={edits && <CreateButton variant="contained" size="medium" />}>
      <Table<Plan> empty={<EmptyList />} rowClick={edits ? 'edit' : false}>
        <Column<Plan>
          name="title"
          render={({ id, title }) =>
            edits ? (
              <RowLink id={id} to="edit">
                {title}
              </RowLink>
            ) : (
              title
            )
          }
        />
        <Column<Plan> name="next" render={stateOf} />
        <Column<Plan>
          name="regions"
          render={({ regions }) => regions.map(regionName).join(translate('day.and'))}
        />
        <Column<Plan>
          name="missed"
          render={({ missed }) =>
            missed.length > 0 && (
              <Chip size="small" color="warning" label={translate('plans.missed_n', { n: missed.length })} />
            )
          }
        />
      </Table>
    </ListPage>
  );
};

export default PlanList;
