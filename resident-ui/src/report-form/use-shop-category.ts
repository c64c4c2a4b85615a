import { useEffect } from 'preact/hooks';
import type { Category } from '../api-types.ts';
import type { Draft, DraftEvent } from './draft.ts';
import { SHOP_CATEGORY } from './step-order.ts';
import { fullName } from './steps/category-tree.ts';

/** What a shop asks needs no choosing of a category, where the district has one for it. */
export function useShopCategory(
  { kind, category, phase }: Draft,
  dispatch: (event: DraftEvent) => void,
  all: Category[] | undefined,
): void {
  useEffect(() => {
    if (!kind || category || phase !== 'editing' || !all?.some(({ code }) => code === SHOP_CATEGORY)) return;
    const categoryName = fullName(all, SHOP_CATEGORY);
    dispatch({ type: 'edit', edit: { category: SHOP_CATEGORY, categoryName } });
  }, [kind, category, phase, all, dispatch]);
}
