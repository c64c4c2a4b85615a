import FolderShared from '@mui/icons-material/FolderSharedOutlined';
import { Button } from '@mui/material';
import { Link, useGetIdentity, useTranslate } from 'react-admin';
import type { Staff } from '../../api/records.ts';

/** To the person's file, for those who may open it. */
export const FileLink = ({ staff }: { staff: Pick<Staff, 'id' | 'unit'> }) => {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const roles: string[] = identity?.roles ?? [];
  const heads = roles.includes('unit_head') && staff.unit !== undefined && identity?.unit === staff.unit;
  if (identity?.id !== staff.id && !heads && !roles.includes('administrator')) return null;
  return (
    <Button
      component={Link}
      to={`/staff/${encodeURIComponent(staff.id)}/file`}
      variant="outlined"
      startIcon={<FolderShared />}
    >
      {translate('staff_file.open')}
    </Button>
  );
};
