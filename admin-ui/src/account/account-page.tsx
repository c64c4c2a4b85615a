import { Box } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { ReachSection } from '../inbox/reach-section.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { PraisesSection } from '../praises/praises-section.tsx';
import { FileLink } from '../staff/file/file-link.tsx';
import { PasswordSection } from './password-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

const AccountPage = () => {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  return (
    <>
      <PageHeading title={translate('account.title')} note={translate('account.about')}>
        {identity && <FileLink staff={{ id: String(identity.id) }} />}
      </PageHeading>
      <Box sx={{ display: 'grid', gridTemplateColumns: { md: '1fr 1fr' }, gap: 2, alignItems: 'start' }}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <SessionsSection />
          <ReachSection />
        </Box>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <PasswordSection />
          <SecondFactorSection />
          <PraisesSection />
        </Box>
      </Box>
    </>
  );
};

export default AccountPage;
