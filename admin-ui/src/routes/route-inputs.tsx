import { useMemo } from 'react';
import { AutocompleteInput, required, useTranslate } from 'react-admin';
import { TargetInputs } from '../forms/target-inputs.tsx';
import { useCategoryChoices, useRegionChoices } from '../lookups/choices.ts';

const anyLevel = ['subdistrict', 'community', 'grid'] as const;

/** What, where, to whom. `*` is "everything not covered by a more specific route". */
export const RouteInputs = () => {
  const translate = useTranslate();
  const categories = useCategoryChoices({ groups: true });
  const regions = useRegionChoices(anyLevel);
  const withAny = useMemo(
    () => ({
      categories: [{ id: '*', name: translate('routes.any_category'), group: '' }, ...categories],
      regions: [{ id: '*', name: translate('routes.any_region') }, ...regions],
    }),
    [categories, regions, translate],
  );
  return (
    <>
      <AutocompleteInput
        source="category"
        label="resources.routes.fields.category"
        choices={withAny.categories}
        groupBy={(choice) => choice.group ?? ''}
        validate={required()}
        helperText="routes.category_help"
      />
      <AutocompleteInput
        source="region"
        label="resources.routes.fields.region"
        choices={withAny.regions}
        validate={required()}
        helperText="routes.region_help"
      />
      <TargetInputs label="resources.routes.fields.to" />
    </>
  );
};
