import { Box } from '@mui/material';
import { EditButton, useGetIdentity, useRecordContext, useTranslate } from 'react-admin';
import { SessionsSection } from '../account/sessions-section.tsx';
import type { Staff } from '../api/records.ts';
import { Fact, Facts } from '../fields/facts.tsx';
import { Section } from '../fields/section.tsx';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { ShowPage } from '../layout/record-states.tsx';
import { useRegionName, useUnitName } from '../lookups/use-lookups.ts';
import { AccountVerbs } from './account-verbs.tsx';
import { FileLink } from './file/file-link.tsx';
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
  const identity = useGetIdentity();
  if (!staff) return null;
  return (
    <>
      <BackLink />
      <PageHeading title={staff.name} note={staff.unit ? unitName(staff.unit) : staff.id}>
        <FileLink staff={staff} />
        {staff.manageable && <EditButton label="people.edit" variant="outlined" />}
        {staff.manageable && <AccountVerbs staff={staff} />}
      </PageHeading>
      <Section title="staff.duties">
        <Facts>
          <Fact label="resources.staff.fields.username">{staff.username}</Fact>
          <Fact label="resources.staff.fields.roles">
            <Roles roles={staff.roles} />
          </Fact>
          <Fact label="resources.staff.fields.unit">{staff.unit && unitName(staff.unit)}</Fact>
          <Fact label="resources.staff.fields.regions">
            {staff.regions.map(regionName).join(translate('day.and'))}
          </Fact>
          <Fact label="resources.staff.fields.duty">{duty(staff.duty)}</Fact>
          <Fact label="resources.staff.fields.status">
            {staff.status && translate(`status.staff.${staff.status}`, { _: staff.status })}
          </Fact>
          <Fact label="resources.staff.fields.id">{staff.id}</Fact>
        </Facts>
      </Section>
      {staff.manageable && identity.data?.roles?.includes('administrator') && (
        <Box sx={{ mt: 2 }}>
          <SessionsSection staffId={staff.id} title="people.sessions" />
        </Box>
      )}
    </>
  );
};

export default StaffShow;
