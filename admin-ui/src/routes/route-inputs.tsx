import { useMemo } from 'react';
import {
  AutocompleteInput,
  FormDataConsumer,
  RadioButtonGroupInput,
  required,
  useTranslate,
} from 'react-admin';
import { useCategoryChoices, useRegionChoices, useUnitChoices } from '../lookups/choices.ts';

const anyLevel = ['subdistrict', 'community', 'grid'] as const;

/** What, where, to whom. `*` is "everything not covered by a more specific route". */
export const RouteInputs = () => {
  const translate = useTranslate();
  const categories = useCategoryChoices({ groups: true });
  const regions = useRegionChoices(anyLevel);
  const units = useUnitChoices();
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
      <RadioButtonGroupInput
        source="target"
        label="resources.routes.fields.to"
        choices={[
          { id: 'grid_worker', name: 'routes.grid_worker' },
          { id: 'unit', name: 'routes.a_unit' },
        ]}
        validate={required()}
        helperText={false}
      />
      <FormDataConsumer>
        {({ formData }) =>
          formData.target === 'unit' && (
            <AutocompleteInput
              source="unit"
              label="verb.unit"
              choices={units}
              groupBy={(choice) => choice.group ?? ''}
              validate={required()}
              helperText={false}
            />
          )
        }
      </FormDataConsumer>
    </>
  );
};
