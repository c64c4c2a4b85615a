import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { Link, usePermissions, useTranslate } from 'react-admin';
import type { Category, Role } from '../api/records.ts';
import { useName } from '../lookups/names.ts';
import { can } from '../providers/permissions.ts';
import { CategoryRow } from './category-row.tsx';
import { moved } from './tile-order.ts';

type Props = {
  group: Category;
  leaves: Category[];
  /** Puts the group itself a step up or down. */
  move: (by: -1 | 1) => (() => void) | undefined;
  /** Puts the tiles in this order. */
  order: (codes: string[]) => void;
};

export const CategoryGroup = ({ group, leaves, move, order }: Props) => {
  const translate = useTranslate();
  const name = useName();
  const { permissions } = usePermissions<Role[]>();
  const edits = can(permissions ?? [], 'edit', 'categories');
  const codes = leaves.filter(({ retired }) => !retired).map(({ code }) => code);
  const step = (code: string) => (by: -1 | 1) => {
    const next = moved(codes, code, by);
    return next && (() => order(next));
  };
  return (
    <>
      <CategoryRow category={group} heading={leaves.length > 0} edits={edits} move={move} />
      {leaves.map((leaf) => (
        <CategoryRow key={leaf.code} category={leaf} edits={edits} move={step(leaf.code)} />
      ))}
      {edits && !group.retired && (
        <Button
          size="small"
          startIcon={<Add />}
          component={Link}
          to={`/categories/create?parent=${encodeURIComponent(group.code)}`}
          sx={{ m: 1 }}
        >
          {translate('tree.create_in', { name: name(group.name) })}
        </Button>
      )}
    </>
  );
};
