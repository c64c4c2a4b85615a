import { useMemo } from 'react';
import { required, useTranslate } from 'react-admin';
import { ChoiceInput } from '../forms/choice-input.tsx';
import { TargetInputs } from '../forms/target-inputs.tsx';
import { type Choice, useCategoryChoices, useRegionChoices } from '../lookups/choices.ts';

/** "All of them" before each, once they are known. */
const all = (any: Omit<Choice, 'id'>, each: readonly Choice[]): Choice[] =>
  each.length > 0 ? [{ id: '*', ...any }, ...each] : [];

const anyLevel = ['subdistrict', 'community', 'grid'] as const;

/** What, where, to whom. `*` is "everything not covered by a more specific route". */
export const RouteInputs = () => {
  const translate = useTranslate();
  const categories = useCategoryChoices({ groups: true });
  const regions = useRegionChoices(anyLevel);
  const withAny = useMemo(
    () => ({
      categories: all({ name: translate('routes.any_category'), group: '' }, categories),
      regions: all({ name: translate('routes.any_region') }, regions),
    }),
    [categories, regions, translate],
  );
  return (
    <>
      <ChoiceInput
        source="category"
        label="resources.routes.fields.category"
        choices={withAny.categories}
        groupBy={(choice) => choice.group ?? ''}
        validate={required()}
        helperText="routes.category_help"
      />
      <ChoiceInput
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
