import MapIcon from '@mui/icons-material/MapOutlined';
import { Button } from '@mui/material';
import { Link, usePermissions, useTranslate } from 'react-admin';
import type { Role } from '../../api/records.ts';
import { readsAreas } from '../../providers/permissions.ts';

/** To the map, for whoever answers for an area. */
export const MapLink = () => {
  const translate = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  if (!readsAreas(permissions ?? [])) return null;
  return (
    <Button component={Link} to="/work-orders/map" variant="outlined" startIcon={<MapIcon />}>
      {translate('order_map.open')}
    </Button>
  );
};
