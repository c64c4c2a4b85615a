import { getCategories } from '../api.ts';
import type { Category, ListPage } from '../api-types.ts';
import { isTemporary } from '../http.ts';
import { language } from '../phone/settings.ts';
import { recall, remember } from '../phone/storage.ts';

/** The district's categories, or those this phone saw last: a report can be written without a network. */
export async function keptCategories(): Promise<ListPage<Category>> {
  const name = `categories.${language()}`;
  try {
    const now = await getCategories();
    remember(name, now);
    return now;
  } catch (error) {
    const kept = recall<ListPage<Category> | null>(name, null);
    if (kept && isTemporary(error)) return kept;
    throw error;
  }
}
