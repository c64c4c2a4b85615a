import { Alert, Box, Card, LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Category } from '../api/records.ts';
import { PageHeading } from '../layout/page-heading.tsx';
import { useName } from '../lookups/names.ts';
import { useCategories } from '../lookups/use-lookups.ts';
import { CategoryGroup } from './category-group.tsx';

/** Every category under its group: the list residents choose from, with its deadlines. */
const CategoryList = () => {
  const { data, isPending, error } = useCategories();
  const translate = useTranslate();
  const name = useName();
  const groups = (data ?? []).filter((category) => !category.parent);
  const leaves = (group: Category) => (data ?? []).filter((category) => category.parent === group.code);
  return (
    <>
      <PageHeading
        title={translate('resources.categories.name', { smart_count: 2 })}
        note={translate('resources.categories.purpose')}
      />
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
            <CategoryGroup group={group} leaves={leaves(group)} />
          </Card>
        ))}
      </Box>
    </>
  );
};

export default CategoryList;
