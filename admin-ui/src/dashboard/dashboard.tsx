import { Box } from '@mui/material';
import { useGetIdentity, usePermissions, useTranslate } from 'react-admin';
import type { Role } from '../api/records.ts';
import { PageHeading } from '../layout/page-heading.tsx';
import { useUnitName } from '../lookups/use-lookups.ts';
import { firstView, viewsOf } from '../providers/permissions.ts';
import { QueueCard } from './queue-card.tsx';
import { QuickLinks } from './quick-links.tsx';
import { UrgentOrders } from './urgent-orders.tsx';

/** What needs me now: each of my queues by deadline colour, and where most days start. */
const Dashboard = () => {
  const { identity } = useGetIdentity();
  const { permissions } = usePermissions<Role[]>();
  const translate = useTranslate();
  const unitName = useUnitName();
  if (!identity || !permissions) return null;
  const jobs = permissions.map((role) => translate(`role.${role}`)).join(translate('day.and'));
  return (
    <>
      <PageHeading
        title={translate('dashboard.hello', { name: identity.fullName })}
        note={identity.unit ? `${unitName(identity.unit)} · ${jobs}` : jobs}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 165px), 1fr))',
        }}
      >
        {queuesOf(permissions, identity.unit !== undefined).map((view) => (
          <QueueCard key={view} view={view} />
        ))}
      </Box>
      <UrgentOrders view={firstView(permissions, identity.unit !== undefined)} />
      <QuickLinks />
    </>
  );
};

/** Every queue that says something by itself: an office without a unit has no pool of its own. */
const queuesOf = (roles: Role[], hasUnit: boolean) =>
  viewsOf(roles, hasUnit).filter((view) => hasUnit || view !== 'pool');

export default Dashboard;
