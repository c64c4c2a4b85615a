import { useGetIdentity, usePermissions } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { Role } from '../../api/records.ts';
import { firstView, readsAreas, type View, viewsOf } from '../../providers/permissions.ts';

/** The queues that are by deadline: those can stand on a board. */
const BOARD_VIEWS: readonly View[] = ['mine', 'unit', 'pool', 'all'];

export type BoardFilter = { view: View; category?: string; unit?: string };

/** What the board shows. It is part of the address, so a board can be bookmarked. Undefined until it is known who looks. */
export function useBoard() {
  const [search, setSearch] = useSearchParams();
  const { permissions } = usePermissions<Role[]>();
  const { identity } = useGetIdentity();
  if (!permissions || !identity) return undefined;
  const hasUnit = identity.unit !== undefined;
  const views = viewsOf(permissions, hasUnit).filter((view) => BOARD_VIEWS.includes(view));
  const first = firstView(permissions, hasUnit);
  const view =
    [search.get('view'), first, views[0]].flatMap((wanted) => views.find((one) => one === wanted) ?? [])[0] ??
    'mine';
  const category = search.get('category');
  const unit = view === 'mine' ? null : search.get('unit');
  const filter: BoardFilter = { view, ...(category ? { category } : {}), ...(unit ? { unit } : {}) };
  const change = (next: Partial<Record<keyof BoardFilter, string | undefined>>) => {
    const entries = Object.entries({ ...filter, ...next }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    setSearch(Object.fromEntries(entries), { replace: true });
  };
  return { views, filter, change, area: readsAreas(permissions) };
}
