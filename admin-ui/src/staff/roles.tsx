import { Box, Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Role } from '../api/records.ts';

export const Roles = ({ roles }: { roles: Role[] }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {roles.map((role) => (
        <Chip key={role} size="small" label={translate(`role.${role}`, { _: role })} />
      ))}
    </Box>
  );
};
