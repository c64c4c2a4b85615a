import AccountTree from '@mui/icons-material/AccountTree';
import AltRoute from '@mui/icons-material/AltRoute';
import AssignmentTurnedIn from '@mui/icons-material/AssignmentTurnedIn';
import Business from '@mui/icons-material/Business';
import CalendarMonth from '@mui/icons-material/CalendarMonth';
import Campaign from '@mui/icons-material/Campaign';
import Category from '@mui/icons-material/Category';
import EventAvailable from '@mui/icons-material/EventAvailable';
import EventRepeat from '@mui/icons-material/EventRepeat';
import Extension from '@mui/icons-material/Extension';
import Gavel from '@mui/icons-material/Gavel';
import Groups from '@mui/icons-material/Groups';
import History from '@mui/icons-material/History';
import Print from '@mui/icons-material/Print';
import QrCode2 from '@mui/icons-material/QrCode2';
import SpaceDashboard from '@mui/icons-material/SpaceDashboard';
import StarHalf from '@mui/icons-material/StarHalf';
import Timer from '@mui/icons-material/Timer';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Menu as RaMenu, usePermissions, useSidebarState, useTranslate } from 'react-admin';
import type { Role } from '../api/records.ts';
import { can } from '../providers/permissions.ts';

const groups = [
  {
    name: 'menu.casework',
    items: [
      { resource: 'work-orders', icon: <AssignmentTurnedIn /> },
      { resource: 'reports', icon: <Campaign /> },
      { resource: 'reviews', icon: <StarHalf /> },
    ],
  },
  {
    name: 'menu.codes',
    items: [
      { resource: 'codes', icon: <QrCode2 /> },
      { resource: 'code-jobs', icon: <Print /> },
    ],
  },
  {
    name: 'menu.settings',
    items: [
      { resource: 'regions', icon: <AccountTree /> },
      { resource: 'categories', icon: <Category /> },
      { resource: 'routes', icon: <AltRoute /> },
      { resource: 'units', icon: <Business /> },
      { resource: 'inspection-plans', icon: <EventRepeat /> },
      { resource: 'calendar', icon: <EventAvailable /> },
      { resource: 'deadlines', icon: <Timer /> },
      { resource: 'staff', icon: <Groups /> },
      { resource: 'roster', icon: <CalendarMonth /> },
      { resource: 'notices', icon: <Gavel /> },
      { resource: 'open311-keys', icon: <Extension /> },
      { resource: 'audit', icon: <History /> },
    ],
  },
];

export const Menu = () => {
  const translate = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  const visible = (resource: string) => can(permissions ?? [], 'list', resource);
  return (
    <RaMenu sx={{ '& .MuiListItemIcon-root .MuiSvgIcon-root': { fontSize: 20 } }}>
      <RaMenu.Item to="/" primaryText={translate('ra.page.dashboard')} leftIcon={<SpaceDashboard />} />
      {groups.map((group) => {
        const items = group.items.filter((item) => visible(item.resource));
        return (
          items.length > 0 && (
            <Group key={group.name} name={translate(group.name)}>
              {items.map(({ resource, icon }) => (
                <RaMenu.Item
                  key={resource}
                  to={`/${resource}`}
                  primaryText={translate(`resources.${resource}.name`, { smart_count: 2 })}
                  leftIcon={icon}
                />
              ))}
            </Group>
          )
        );
      })}
    </RaMenu>
  );
};

const Group = ({ name, children }: { name: string; children: ReactNode }) => {
  const [open] = useSidebarState();
  return (
    <Box role="group" aria-label={name} sx={{ mt: 1.5 }}>
      {open && (
        <Typography
          variant="body2"
          aria-hidden="true"
          sx={{ px: 2.5, py: 0.5, color: 'text.secondary', fontSize: '.75rem' }}
        >
          {name}
        </Typography>
      )}
      {children}
    </Box>
  );
};
