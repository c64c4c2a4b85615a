import { Box, Tab, Tabs } from '@mui/material';
import { useGetIdentity, useListContext, usePermissions, useTranslate } from 'react-admin';
import type { Role } from '../api/records.ts';
import { isTrouble, type View, viewsOf } from '../providers/permissions.ts';
import { useQueueCount } from './queue.ts';

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
        <Tab
          key={view}
          value={view}
          label={
            <span>
              {translate(`orders.view.${view}`)}
              {isTrouble(view) && <Count view={view} />}
            </span>
          }
        />
      ))}
    </Tabs>
  );
};

/** So that whoever oversees sees from any queue where something waits. */
const Count = ({ view }: { view: View }) => {
  const count = useQueueCount(view);
  if (!count || count === '0') return null;
  return (
    <Box component="span" sx={{ ml: 0.75, px: 0.75, borderRadius: 2, bgcolor: 'action.selected' }}>
      {count}
    </Box>
  );
};
