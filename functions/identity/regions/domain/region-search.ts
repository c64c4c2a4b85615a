import { regionPath } from '../../../shared/district/names.ts';
import { ancestry } from '../../../shared/district/regions.ts';
import type { Region } from '../../../shared/district/schemas.ts';

/** What people type between the parts of an address, and what they leave out. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s,，、。·>›/\-—()（）]+/g, '');

interface Known {
  region: Region;
  zh: string;
  en: string;
}

/** How well a region answers; 0: not at all. */
function score(
  { region, zh, en }: Known,
  wanted: string,
  parts: readonly string[],
  above: readonly Known[],
): number {
  if (/^\d{4,}$/.test(wanted))
    return region.code === wanted ? 1_000 : region.code.startsWith(wanted) ? 500 - region.code.length : 0;
  const names = [...above, { region, zh, en }];
  // An address that goes on behind the region's name: the more of the way it spells out, the better.
  const spelled = names.filter((each) => wanted.includes(each.zh) || wanted.includes(each.en)).length;
  if (wanted.includes(zh) || wanted.includes(en)) return 100 + 10 * spelled + region.code.length;
  const own = parts.some((part) => zh.includes(part) || en.includes(part));
  const all = parts.every((part) => names.some((each) => each.zh.includes(part) || each.en.includes(part)));
  // Of equals the one higher up: whoever types half a name of a community wants it before its grids.
  return own && all ? 100 - region.code.length : 0;
}

/**
 * Regions by code, by part of a name, by several parts from the way down to them, or by an address that begins with
 * their names ("云川街道云锦社区3号楼").
 */
export function searchRegions(regions: readonly Region[], query: string, limit: number): Region[] {
  const wanted = plain(query);
  const parts = query
    .split(/[\s,，、>›/]+/)
    .map(plain)
    .filter(Boolean);
  if (wanted === '') return [];
  const known = new Map(
    regions.map((region) => [region.code, { region, zh: plain(region.name.zh), en: plain(region.name.en) }]),
  );
  return [...known.values()]
    .map((each) => {
      const above = ancestry(each.region.code)
        .slice(0, -1)
        .flatMap((code) => known.get(code) ?? []);
      return { region: each.region, rank: score(each, wanted, parts, above) };
    })
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || (a.region.code < b.region.code ? -1 : 1))
    .slice(0, limit)
    .map(({ region }) => region);
}

/** The way down to a region, itself last; the district stands for itself. */
export function pathOf(regions: readonly Region[], region: Region) {
  const path = (language: 'zh-CN' | 'en') => regionPath(regions, region.code, language);
  return region.level === 'district'
    ? { zh: [region.name.zh], en: [region.name.en] }
    : { zh: path('zh-CN'), en: path('en') };
}
