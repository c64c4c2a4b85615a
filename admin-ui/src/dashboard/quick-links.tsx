import AltRoute from '@mui/icons-material/AltRoute';
import Campaign from '@mui/icons-material/Campaign';
import OpenInNew from '@mui/icons-material/OpenInNew';
import Print from '@mui/icons-material/Print';
import { Box, Button, Typography } from '@mui/material';
import { Link, usePermissions, useTranslate } from 'react-admin';
import type { Role } from '../api/records.ts';
import { can } from '../providers/permissions.ts';

const links = [
  { to: '/reports', label: 'dashboard.link.reports', resource: 'reports', icon: <Campaign /> },
  { to: '/codes', label: 'dashboard.link.codes', resource: 'codes', icon: <Print /> },
  { to: '/routes', label: 'dashboard.link.routes', resource: 'routes', icon: <AltRoute /> },
];

export const QuickLinks = () => {
  const translate = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {translate('dashboard.links')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {links
          .filter((link) => can(permissions ?? [], 'list', link.resource))
          .map((link) => (
            <Button key={link.to} variant="outlined" component={Link} to={link.to} startIcon={link.icon}>
              {translate(link.label)}
            </Button>
          ))}
        <Button variant="outlined" href="/work" target="_blank" rel="noreferrer" startIcon={<OpenInNew />}>
          {translate('dashboard.link.phone')}
        </Button>
      </Box>
    </Box>
  );
};
