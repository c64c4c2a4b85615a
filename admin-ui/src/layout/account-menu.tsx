import { Box, Chip, Divider, Typography } from '@mui/material';
import { Logout, UserMenu, useGetIdentity, useTranslate } from 'react-admin';
import type { SessionStaff } from '../api/session.ts';
import { useUnitName } from '../lookups/use-lookups.ts';

/** Who is signed in, in which capacity, and the way out. */
export const AccountMenu = () => (
  <UserMenu label="app.account">
    <Who />
    <Divider sx={{ my: 1 }} />
    <Logout />
  </UserMenu>
);

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
