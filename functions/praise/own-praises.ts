import { iso, now } from '../shared/clock.ts';
import { homesOf, platesOf } from '../shared/households/members.ts';
import type { Language } from '../shared/http/contract.ts';
import { openCursor, sealCursor } from '../shared/http/cursor.ts';
import { isThere, type Praise } from './domain/praise.ts';
import { pageOf, type Whose } from './praise-repository.ts';
import { shownAs } from './shown-view.ts';

export const ofStaff = (id: string): Whose[] => [{ kind: 'worker', whose: id }];

/** A household's under every plate that hung on its door. */
export async function ofResident(personId: string): Promise<Whose[]> {
  const homes = await homesOf(personId);
  const plates = await Promise.all(homes.map(platesOf));
  return plates.flat().map((whose) => ({ kind: 'neighbour', whose }));
}

/** What whoever is thanked sees: where it stands, and exactly what others would see. */
export async function ownView(praises: readonly Praise[], language: Language) {
  const shown = await shownAs(praises, language);
  return praises.flatMap((praise) => {
    const { id, status, until, version } = praise;
    const view = shown.get(id);
    return view ? [{ id, status, until, version, shown: view }] : [];
  });
}

/**
 * One page, by day, the newest first. Each of the few partitions is read as far as one of them was, and no further: what lies
 * beyond is the next page's.
 * @param name of the list, so that its cursors open no other
 */
export async function ownPage(
  name: string,
  among: readonly Whose[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ praises: Praise[]; nextCursor?: string }> {
  const before = cursor === undefined ? undefined : (await openCursor(name, cursor)).after;
  const read = await Promise.all(among.map((whose) => pageOf(whose, limit, before)));
  const readTo = read
    .flatMap((each) => each.readTo ?? [])
    .sort()
    .at(-1);
  const all = read
    .flatMap(({ praises }) => praises)
    .filter(({ id }) => readTo === undefined || id >= readTo)
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  const at = iso(now());
  const page = all.slice(0, limit);
  const after = all.length > limit ? page.at(-1)?.id : readTo;
  return {
    praises: page.filter((praise) => isThere(praise, at)),
    ...(after === undefined ? {} : { nextCursor: await sealCursor(name, { after }) }),
  };
}
