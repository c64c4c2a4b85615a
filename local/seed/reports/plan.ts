import type { NewCode } from '../../../functions/scan/domain/code.ts';
import { covers } from '../../../functions/shared/district/regions.ts';
import type { Location } from '../../../functions/shared/district/schemas.ts';
import { type DemoCodes, pointIn } from '../codes/invent-codes.ts';
import { PLACES } from '../codes/places.ts';
import type { District } from '../load-district.ts';
import { type Brush, brushFrom } from '../pictures/brush.ts';
import { type Deed, deedOf, STORIES, type Story, timeline } from './stories.ts';
import type { Words } from './words.ts';

export interface PlannedReport {
  /** The operation key under which it is filed: planning twice files once. */
  key: string;
  filedAt: number;
  category: string;
  description: string;
  where: { code: string } | { location: Location; address: string } | { address: string };
  phone?: string;
  pictures: { seed: number; count: number };
  deeds: { at: number; deed: Deed }[];
}

/** Every so many reports one names its place in words alone. */
const IN_WORDS_EVERY = 40;
/** Share of the first community, larger among open reports, so that whoever tries `grid01` finds work waiting. */
const BUSY_SHARE = { open: 0.5, done: 0.2 };

/** 120 invented reports of the twenty days before `until`; the same ones whenever they are planned again. */
export function planReports(
  district: District,
  demo: DemoCodes,
  words: Words,
  until: number,
): PlannedReport[] {
  const brush = brushFrom(11);
  const stopped = new Set([...demo.suspended, ...demo.replaced.map(({ code }) => code)]);
  const codes = demo.codes.filter(({ code }) => !stopped.has(code));
  // A category that occurs more often stands in the bag more often; the bag is emptied before it is filled again.
  const bag = Object.entries(words.categories).flatMap(([code, { more }]) => Array<string>(more).fill(code));
  const shuffled = shuffle(brush, bag);
  const stories = shuffle(
    brush,
    STORIES.flatMap((story) => Array<Story>(story.count).fill(story)),
  );
  return stories.map((story, index) => {
    const category = shuffled[index % shuffled.length] ?? '';
    return planReport(brush, { district, codes, words, until }, category, story, index);
  });
}

function shuffle<T>(brush: Brush, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, order: brush.between(0, 1) }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

interface Setting {
  district: District;
  codes: readonly NewCode[];
  words: Words;
  until: number;
}

function planReport(
  brush: Brush,
  setting: Setting,
  category: string,
  story: Story,
  index: number,
): PlannedReport {
  const { district, words, until } = setting;
  const hours = district.categories.find(({ code }) => code === category)?.hours ?? 24;
  const [filedAt, ...times] = timeline(brush, story, hours, until);
  return {
    key: `demo-report-${String(index + 1).padStart(3, '0')}`,
    filedAt,
    category,
    description: brush.pick(words.categories[category]?.said ?? ['']),
    where: whereabouts(brush, setting, category, index, BUSY_SHARE[story.ended === 'open' ? 'open' : 'done']),
    ...(brush.chance(0.35)
      ? { phone: `0477-555-01${String(Math.floor(brush.between(0, 100))).padStart(2, '0')}` }
      : {}),
    pictures: { seed: index + 1, count: brush.pick([0, 1, 1, 1, 1, 1, 1, 2]) },
    deeds: story.verbs.map((verb, step) => ({
      at: times[step] ?? filedAt,
      deed: deedOf(brush, verb, words, category),
    })),
  };
}

/** Of the places that would do, the ones whose name fits, if there are any. */
const fitting = <T>(items: readonly T[], fits: (item: T) => boolean): readonly T[] => {
  const found = items.filter(fits);
  return found.length > 0 ? found : items;
};

function whereabouts(
  brush: Brush,
  { district, codes, words }: Setting,
  category: string,
  index: number,
  busyShare: number,
): PlannedReport['where'] {
  const { at: kind = 'outdoor', near = '' } = words.categories[category] ?? {};
  const communities = district.regions.filter(({ level }) => level === 'community');
  const busy = brush.chance(busyShare);
  const community = (busy && communities[0]) || brush.pick(communities);
  const isNear = (name: string): boolean => new RegExp(near).test(name);
  const stem = community.name.zh.replace(/社区$/, '');
  const address =
    fitting(
      Array.from({ length: 12 }, () => PLACES[kind](brush, stem)),
      isNear,
    )[0] ?? stem;
  if (index % IN_WORDS_EVERY === IN_WORDS_EVERY / 2) return { address };
  const ofKind = codes.filter((code) => code.kind === kind);
  const named = fitting(ofKind, ({ place }) => isNear(place.name));
  const here = busy ? fitting(named, ({ place }) => covers(community.code, place.regionCode)) : named;
  if (here.length > 0 && brush.chance(0.75)) return { code: brush.pick(here).code };
  const grids = district.regions.filter(
    ({ code, level }) => level === 'grid' && covers(community.code, code),
  );
  const { bounds } = brush.pick(grids);
  return bounds ? { location: pointIn(brush, bounds), address } : { address };
}
