import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { useCategoryChoices, useUnitChoices } from '../fields/choices.ts';
import { SearchFilter } from '../lists/filters.tsx';

/** Open or closed, then what and whose. Overdue orders are open by definition. */
export const OrderFilters = () => {
  const { filterValues, setFilters } = useListContext();
  const translate = useTranslate();
  const categories = useCategoryChoices();
  const units = useUnitChoices();
  const overdue = filterValues.view === 'overdue';
  return (
    <>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        disabled={overdue}
        value={overdue ? 'open' : (filterValues.state ?? 'open')}
        onChange={(_, state: string | null) => state && setFilters({ ...filterValues, state })}
        aria-label={translate('orders.state.label')}
      >
        <ToggleButton value="open" sx={{ px: 2 }}>
          {translate('orders.state.open')}
        </ToggleButton>
        <ToggleButton value="closed" sx={{ px: 2 }}>
          {translate('orders.state.closed')}
        </ToggleButton>
      </ToggleButtonGroup>
      <SearchFilter source="category" label="orders.filter.category" choices={categories} />
      <SearchFilter source="unit" label="orders.filter.unit" choices={units} width={250} />
    </>
  );
};
