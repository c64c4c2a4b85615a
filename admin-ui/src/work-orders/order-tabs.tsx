import { Tab, Tabs } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';

export const views = ['mine', 'unit', 'pool', 'overdue', 'all'] as const;
export type View = (typeof views)[number];

/** The queue looked at. It is part of the address, so a queue can be bookmarked and sent to a colleague. */
export const OrderTabs = () => {
  const { filterValues, setFilters } = useListContext();
  const translate = useTranslate();
  return (
    <Tabs
      value={filterValues.view ?? 'all'}
      onChange={(_, view: View) => setFilters({ ...filterValues, view })}
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
