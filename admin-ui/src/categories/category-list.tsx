import { Alert, Box, Card, LinearProgress } from '@mui/material';
import { CreateButton, usePermissions, useTranslate } from 'react-admin';
import type { Category, Role } from '../api/records.ts';
import { PageHeading } from '../layout/page-heading.tsx';
import { useName } from '../lookups/names.ts';
import { useCategories } from '../lookups/use-lookups.ts';
import { can } from '../providers/permissions.ts';
import { CategoryGroup } from './category-group.tsx';
import { inTileOrder, moved, useTileOrder } from './tile-order.ts';

/** Every category under its group, in the order residents choose from, with its deadlines. */
const CategoryList = () => {
  const { data, isPending, error } = useCategories();
  const { permissions } = usePermissions<Role[]>();
  const { put, busy } = useTileOrder();
  const translate = useTranslate();
  const name = useName();
  const all = inTileOrder(data ?? []);
  const known = new Set(all.map(({ code }) => code));
  const groups = all.filter(({ parent }) => !parent || !known.has(parent));
  const leaves = (group: Category) => all.filter((category) => category.parent === group.code);
  const codes = groups.filter(({ retired }) => !retired).map(({ code }) => code);
  const move = (code: string) => (by: -1 | 1) => {
    const next = busy ? undefined : moved(codes, code, by);
    return next && (() => void put(undefined, next));
  };
  return (
    <>
      <PageHeading
        title={translate('resources.categories.name', { smart_count: 2 })}
        note={translate('resources.categories.purpose')}
      >
        {can(permissions ?? [], 'create', 'categories') && (
          <CreateButton resource="categories" variant="contained" size="medium" />
        )}
      </PageHeading>
      {error && <Alert severity="error">{error.message}</Alert>}
      {isPending && <LinearProgress aria-label={translate('ra.page.loading')} />}
      <Box
        // Columns, not rows: groups differ in length, and gaps between them would look like missing ones.
        sx={{ columnCount: { xs: 1, lg: 2 }, columnGap: 2 }}
      >
        {groups.map((group) => (
          <Card
            key={group.code}
            sx={{ breakInside: 'avoid', mb: 2 }}
            component="section"
            aria-label={name(group.name) ?? group.code}
          >
            <CategoryGroup
              group={group}
              leaves={leaves(group)}
              move={move(group.code)}
              order={(next) => void put(group.code, next)}
            />
          </Card>
        ))}
      </Box>
    </>
  );
};

export default CategoryList;
