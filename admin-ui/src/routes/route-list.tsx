import { Alert, Box } from '@mui/material';
import { CreateButton, usePermissions, useTranslate } from 'react-admin';
import type { Role, Route } from '../api/records.ts';
import { EmptyList } from '../lists/empty-list.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { Column, RowLink, Table } from '../lists/table.tsx';
import { can, readsAreas } from '../providers/permissions.ts';
import { Bench } from './bench/bench.tsx';
import { useRouteWords } from './route-words.ts';
import { WarningChips } from './warning-chips.tsx';

const RouteList = () => {
  const words = useRouteWords();
  const translate = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  const edits = can(permissions ?? [], 'edit', 'routes');
  // Whoever answers for an area may ask; the head of a unit reads the rules alone.
  const explains = readsAreas(permissions ?? []);
  return (
    <>
      <ListPage
        perPage={100}
        actions={edits && <CreateButton variant="contained" size="medium" />}
        tabs={
          <Alert severity="info" sx={{ borderRadius: 0 }}>
            {translate('routes.most_specific_wins')}
          </Alert>
        }
      >
        <Table<Route> empty={<EmptyList />} rowClick={edits ? 'edit' : false}>
          <Column<Route>
            name="category"
            render={(route) =>
              edits ? (
                <RowLink id={route.id} to="edit">
                  {words.category(route)}
                </RowLink>
              ) : (
                words.category(route)
              )
            }
          />
          <Column<Route> name="region" render={words.region} />
          <Column<Route> name="to" render={words.to} />
          <Column<Route>
            name="warnings"
            label={translate('bench.attention')}
            render={(route) => <WarningChips warnings={route.warnings} />}
          />
          <Column<Route> name="id" render={(route) => route.id} wideOnly />
        </Table>
      </ListPage>
      {explains && (
        <Box sx={{ mt: 2 }}>
          <Bench />
        </Box>
      )}
    </>
  );
};

export default RouteList;
