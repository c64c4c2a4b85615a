import { Tab, Tabs } from '@mui/material';
import { useGetIdentity, useListContext, usePermissions, useTranslate } from 'react-admin';
import type { Role } from '../api/records.ts';
import { type View, viewsOf } from '../providers/permissions.ts';

/** The queue looked at. It is part of the address, so a queue can be bookmarked and sent to a colleague. */
export const OrderTabs = () => {
  const { filterValues, setFilters } = useListContext();
  const { identity } = useGetIdentity();
  const { permissions } = usePermissions<Role[]>();
  const translate = useTranslate();
  const views = viewsOf(permissions ?? [], identity?.unit !== undefined);
  // "My own" has no unit to choose, so a chosen one does not follow there.
  const { unit, ...others } = filterValues;
  const go = (view: View) => setFilters({ ...(view === 'mine' ? others : filterValues), view });
  return (
    <Tabs
      value={views.includes(filterValues.view) ? filterValues.view : false}
      onChange={(_, view: View) => go(view)}
      variant="scrollable"
      aria-label={translate('orders.queues')}
      sx={{ borderBottom: 1, borderColor: 'divider', px: 1 }}
    >
      {views.map((view) => (
        <Tab key={view} value={view} label={translate(`orders.view.${view}`)} />
      ))}
    </Tabs>
  );
};
