import { useTranslate } from 'react-admin';
import type { Route } from '../api/records.ts';
import { useCategoryName, useRegionName, useUnitName } from '../lookups/use-lookups.ts';

/** A route's three parts as words: what, where, to whom. */
export function useRouteWords() {
  const translate = useTranslate();
  const categoryName = useCategoryName();
  const regionName = useRegionName();
  const unitName = useUnitName();
  return {
    category: (route: Route) =>
      route.category === '*' ? translate('routes.any_category') : categoryName(route.category),
    region: (route: Route) =>
      route.region === '*' ? translate('routes.any_region') : regionName(route.region),
    to: (route: Route) => ('unit' in route.to ? unitName(route.to.unit) : translate('routes.grid_worker')),
  };
}
