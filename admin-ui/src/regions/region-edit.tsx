import { BooleanInput, required, useRecordContext, useTranslate } from 'react-admin';
import type { Region } from '../api/records.ts';
import { EditPage, FormCard } from '../forms/edit-page.tsx';
import { NameInputs } from '../forms/name-inputs.tsx';
import { BoundaryMap } from './boundary/boundary-map.tsx';

const RegionEdit = () => (
  <EditPage note={<About />}>
    <FormCard>
      <NameInputs validate={required()} />
      <BooleanInput source="retired" label="regions.retire" helperText="regions.retired_help" />
    </FormCard>
    <BoundaryMap />
  </EditPage>
);

const About = () => {
  const region = useRecordContext<Region>();
  const translate = useTranslate();
  return region ? `${translate(`level.${region.level}`)} · ${region.code}` : null;
};

export default RegionEdit;
