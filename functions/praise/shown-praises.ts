import { iso, now } from '../shared/clock.ts';
import { communityOf, subdistrictOf } from '../shared/district/regions.ts';
import type { Language } from '../shared/http/contract.ts';
import { indexKeys } from '../shared/table/index-keys.ts';
import { mergedPage } from '../shared/table/merged-page.ts';
import { isThere, type Praise } from './domain/praise.ts';
import { praiseSchema } from './praise-repository.ts';
import { type Shown, shownAs } from './shown-view.ts';

/**
 * A page of what is shown in a community: of itself, and of those who work for the whole subdistrict or district.
 * Newest first, and by nothing else.
 */
export async function shownIn(
  regionCode: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  language: Language,
): Promise<{ items: Shown[]; nextCursor?: string }> {
  const community = communityOf(regionCode) ?? regionCode;
  const regions = [...new Set([community, subdistrictOf(community), community.slice(0, 6)])];
  const at = iso(now());
  const { items, nextCursor } = await mergedPage({
    name: `thanks/${community}`,
    index: 'gsi2',
    partitions: regions.map(indexKeys.thankedIn),
    forward: false,
    limit,
    cursor,
    visible: (item) => isThere(praiseSchema.parse(item) as Praise, at),
  });
  const praises = items.map((item) => praiseSchema.parse(item) as Praise);
  const views = await shownAs(praises, language);
  return {
    items: praises.flatMap(({ id }) => views.get(id) ?? []),
    ...(nextCursor ? { nextCursor } : {}),
  };
}
