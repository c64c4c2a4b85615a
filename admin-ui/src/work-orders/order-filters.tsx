import { useListContext, usePermissions, useTranslate } from 'react-admin';
import type { Role } from '../api/records.ts';
import { SearchFilter, SelectFilter } from '../lists/filters.tsx';
import { StateToggle } from '../lists/state-toggle.tsx';
import { useCategoryChoices, useUnitChoices } from '../lookups/choices.ts';
import { isOpenOnly, readsAreas } from '../providers/permissions.ts';

/** Open or closed, then what and whose. Orders late or untaken are open by definition. */
export const OrderFilters = () => {
  const { filterValues } = useListContext();
  const { permissions } = usePermissions<Role[]>();
  const categories = useCategoryChoices({ groups: true });
  const units = useUnitChoices();
  const translate = useTranslate();
  const { view } = filterValues;
  const origins = ['any', 'staff', 'schedule', 'courier'].map((id) => ({
    id,
    name: translate(`inspections.origin.${id}`),
  }));
  return (
    <>
      <StateToggle openOnly={isOpenOnly(view ?? 'all')} />
      <SearchFilter source="category" label="orders.filter.category" choices={categories} />
      <SelectFilter source="origin" label="inspections.origin.filter" choices={origins} width={170} />
      {readsAreas(permissions ?? []) && view !== 'mine' && view !== 'offered' && (
        <SearchFilter source="unit" label="orders.filter.unit" choices={units} width={250} />
      )}
    </>
  );
};
