import Edit from '@mui/icons-material/Edit';
import LocalPhone from '@mui/icons-material/LocalPhone';
import { Box, Chip, IconButton, Typography } from '@mui/material';
import { Link, usePermissions, useTranslate } from 'react-admin';
import type { Category, Role } from '../api/records.ts';
import { useName } from '../lookups/names.ts';
import { can } from '../providers/permissions.ts';
import { deadlineInWords } from './hours.ts';

export const CategoryGroup = ({ group, leaves }: { group: Category; leaves: Category[] }) => (
  <>
    <CategoryRow category={group} heading={leaves.length > 0} />
    {leaves.map((leaf) => (
      <CategoryRow key={leaf.code} category={leaf} />
    ))}
  </>
);

const CategoryRow = ({ category, heading = false }: { category: Category; heading?: boolean }) => {
  const translate = useTranslate();
  const name = useName();
  const { permissions } = usePermissions<Role[]>();
  const { key, count } = deadlineInWords(category);
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: heading ? 1 : 0.5,
        ...(heading ? { bgcolor: 'action.hover' } : { borderTop: 1, borderColor: 'divider' }),
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant={heading ? 'h2' : 'body2'} component={heading ? 'h2' : 'div'}>
          {name(category.name)}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ fontSize: '.75rem' }}>
          {category.code}
        </Typography>
      </Box>
      {category.emergency && (
        <Chip
          size="small"
          color="error"
          variant="outlined"
          icon={<LocalPhone />}
          label={category.emergency.phone}
        />
      )}
      {!heading && (
        <Box sx={{ whiteSpace: 'nowrap', fontSize: '.85rem' }}>
          {translate(`categories.${key}`, { count })}
        </Box>
      )}
      {can(permissions ?? [], 'edit', 'categories') && (
        <IconButton
          size="small"
          component={Link}
          to={`/categories/${encodeURIComponent(category.code)}`}
          aria-label={`${translate('ra.action.edit')} ${name(category.name)}`}
        >
          <Edit fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
};
