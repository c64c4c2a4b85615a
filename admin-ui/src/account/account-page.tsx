import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PageHeading } from '../layout/page-heading.tsx';
import { PasswordSection } from './password-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

const AccountPage = () => {
  const translate = useTranslate();
  return (
    <>
      <PageHeading title={translate('account.title')} note={translate('account.about')} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { md: '1fr 1fr' }, gap: 2, alignItems: 'start' }}>
        <SessionsSection />
        <Box sx={{ display: 'grid', gap: 2 }}>
          <PasswordSection />
          <SecondFactorSection />
        </Box>
      </Box>
    </>
  );
};

export default AccountPage;
