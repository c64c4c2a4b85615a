import { type RaRecord, useGetList } from 'react-admin';
import type { Category, Names, Region, Unit } from '../api/records.ts';
import { useName } from './names.ts';

const fresh = 5 * 60_000;

/** The whole of a short configuration list, fetched once and shared by every picker and name on the page. */
const useWhole = <T extends RaRecord>(resource: string) =>
  useGetList<T>(resource, { meta: { whole: true } }, { staleTime: fresh });

export const useRegions = () => useWhole<Region>('regions');
export const useUnits = () => useWhole<Unit>('units');
export const useCategories = () => useWhole<Category>('categories');

function useNameOf(items: { code: string; name: Names }[] | undefined) {
  const name = useName();
  return (code: string | undefined) => name(items?.find((item) => item.code === code)?.name) ?? code ?? '';
}

export const useUnitName = () => useNameOf(useUnits().data);
export const useRegionName = () => useNameOf(useRegions().data);
export const useCategoryName = () => useNameOf(useCategories().data);
