import * as z from 'zod';
import { config } from '../../shared/district/config.ts';
import { inLanguage, type Language } from '../../shared/http/contract.ts';
import type { Key } from '../../shared/table/keys.ts';
import { rowsByKey } from '../../shared/table/rows-by-key.ts';

/** What a notice says of an order or a report: these fields of its row, and no others. */
const matterSchema = z.object({
  id: z.string(),
  category: z.string(),
  place: z.object({ name: z.string() }),
});
type Matter = z.infer<typeof matterSchema>;

async function matters(wanted: readonly Key[]): Promise<Matter[]> {
  const rows = await rowsByKey([...new Map(wanted.map((key) => [key.pk, key])).values()]);
  return [...rows.values()].flatMap((row) => matterSchema.safeParse(row).data ?? []);
}

/** Categories by id. */
export const categoriesOf = async (wanted: readonly Key[]): Promise<Map<string, string>> =>
  new Map((await matters(wanted)).map(({ id, category }) => [id, category]));

/** `路灯不亮 · 3号路灯` by id; what is gone is not in the answer. */
export async function aboutOf(wanted: readonly Key[], language: Language): Promise<Map<string, string>> {
  const [found, categories] = await Promise.all([matters(wanted), config('category')]);
  return new Map(
    found.map(({ id, category, place }) => {
      const known = categories.find(({ code }) => code === category);
      return [id, `${known ? inLanguage(known.name, language) : category} · ${place.name}`];
    }),
  );
}
