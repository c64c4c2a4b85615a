import { Box } from '@mui/material';
import { useGetIdentity, usePermissions, useTranslate } from 'react-admin';
import type { Role } from '../api/records.ts';
import { useUnitName } from '../fields/use-lookups.ts';
import { PageHeading } from '../layout/page-heading.tsx';
import { QueueCard } from './queue-card.tsx';
import { QuickLinks } from './quick-links.tsx';

/** What needs me now: each of my queues by deadline colour. */
const Dashboard = () => {
  const { identity } = useGetIdentity();
  const { permissions } = usePermissions<Role[]>();
  const translate = useTranslate();
  const unitName = useUnitName();
  if (!identity) return null;
  const where = identity.unit
    ? unitName(identity.unit)
    : (permissions ?? []).map((role) => translate(`role.${role}`)).join('、');
  return (
    <>
      <PageHeading title={translate('dashboard.hello', { name: identity.fullName })} note={where} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', xl: 'repeat(4, 1fr)' },
        }}
      >
        <QueueCard view="mine" />
        {identity.unit && <QueueCard view="unit" />}
        <QueueCard view="pool" />
        <QueueCard view="overdue" />
        {!identity.unit && <QueueCard view="all" />}
      </Box>
      <QuickLinks />
    </>
  );
};

export default Dashboard;
