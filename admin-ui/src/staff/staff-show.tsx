import { useRecordContext, useTranslate } from 'react-admin';
import type { Staff } from '../api/records.ts';
import { Fact, Facts } from '../fields/facts.tsx';
import { Section } from '../fields/section.tsx';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { ShowPage } from '../layout/record-states.tsx';
import { useRegionName, useUnitName } from '../lookups/use-lookups.ts';
import { Roles } from './roles.tsx';
import { useDutyWords } from './use-duty-words.ts';

const StaffShow = () => (
  <ShowPage>
    <StaffPage />
  </ShowPage>
);

const StaffPage = () => {
  const staff = useRecordContext<Staff>();
  const regionName = useRegionName();
  const unitName = useUnitName();
  const duty = useDutyWords();
  const translate = useTranslate();
  if (!staff) return null;
  return (
    <>
      <BackLink />
      <PageHeading title={staff.name} note={staff.unit ? unitName(staff.unit) : staff.id} />
      <Section title="staff.duties">
        <Facts>
          <Fact label="resources.staff.fields.username">{staff.username}</Fact>
          <Fact label="resources.staff.fields.roles">
            <Roles roles={staff.roles} />
          </Fact>
          <Fact label="resources.staff.fields.unit">{staff.unit && unitName(staff.unit)}</Fact>
          <Fact label="resources.staff.fields.regions">{staff.regions.map(regionName).join('、')}</Fact>
          <Fact label="resources.staff.fields.duty">{duty(staff.duty)}</Fact>
          <Fact label="resources.staff.fields.status">
            {staff.status && translate(`status.staff.${staff.status}`, { _: staff.status })}
          </Fact>
          <Fact label="resources.staff.fields.id">{staff.id}</Fact>
        </Facts>
      </Section>
    </>
  );
};

export default StaffShow;
