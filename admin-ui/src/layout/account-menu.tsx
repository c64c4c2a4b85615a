import ManageAccounts from '@mui/icons-material/ManageAccounts';
import { Box, Chip, Divider, ListItemIcon, ListItemText, MenuItem, Typography } from '@mui/material';
import { Link, Logout, UserMenu, useGetIdentity, useTranslate, useUserMenu } from 'react-admin';
import type { SessionStaff } from '../api/session.ts';
import { useUnitName } from '../lookups/use-lookups.ts';

/** Who is signed in, in which capacity, and the way out. */
export const AccountMenu = () => (
  <UserMenu label="app.account">
    <Who />
    <Divider sx={{ my: 1 }} />
    <ToAccount />
    <Logout />
  </UserMenu>
);

const ToAccount = () => {
  const translate = useTranslate();
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to="/account" onClick={() => menu?.onClose()}>
      <ListItemIcon>
        <ManageAccounts fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('account.title')}</ListItemText>
    </MenuItem>
  );
};

const Who = () => {
  const { identity } = useGetIdentity();
  const translate = useTranslate();
  const unitName = useUnitName();
  const staff = identity as SessionStaff | undefined;
  if (!staff) return null;
  return (
    <Box component="li" sx={{ px: 2, pt: 1, maxWidth: 280, listStyle: 'none' }}>
      <Typography sx={{ fontWeight: 650 }}>{staff.name}</Typography>
      {staff.unit && (
        <Typography variant="body2" color="textSecondary">
          {unitName(staff.unit)}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 1 }}>
        {staff.roles.map((role) => (
          <Chip key={role} size="small" label={translate(`role.${role}`)} />
        ))}
      </Box>
    </Box>
  );
};
