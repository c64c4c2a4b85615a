import { useListContext, usePermissions } from 'react-admin';
import type { Role } from '../api/records.ts';
import { SearchFilter } from '../lists/filters.tsx';
import { StateToggle } from '../lists/state-toggle.tsx';
import { useCategoryChoices, useUnitChoices } from '../lookups/choices.ts';
import { isOpenOnly, readsAreas } from '../providers/permissions.ts';

/** Open or closed, then what and whose. Orders late or untaken are open by definition. */
export const OrderFilters = () => {
  const { filterValues } = useListContext();
  const { permissions } = usePermissions<Role[]>();
  const categories = useCategoryChoices({ groups: true });
  const units = useUnitChoices();
  const { view } = filterValues;
  return (
    <>
      <StateToggle openOnly={isOpenOnly(view ?? 'all')} />
      <SearchFilter source="category" label="orders.filter.category" choices={categories} />
      {readsAreas(permissions ?? []) && view !== 'mine' && view !== 'offered' && (
        <SearchFilter source="unit" label="orders.filter.unit" choices={units} width={250} />
      )}
    </>
  );
};
