import type { Region } from '../api/records.ts';

const lengths = [6, 9, 12, 14];
/** Codes are hierarchical: the parent's is the next shorter prefix. */
export const parentCode = (code: string) => code.slice(0, lengths[lengths.indexOf(code.length) - 1] ?? 0);
export const depth = (code: string) => Math.max(0, lengths.indexOf(code.length));

export type Row = { region: Region; children: number };

/** The rows to show, in tree order. A search keeps what matches and the way down to it. */
export function visibleRows(regions: Region[], open: ReadonlySet<string>, search: string): Row[] {
  const sorted = [...regions].sort((a, b) => (a.code < b.code ? -1 : 1));
  const children = new Map<string, number>();
  for (const { code } of sorted) children.set(parentCode(code), (children.get(parentCode(code)) ?? 0) + 1);
  const wanted = search.trim().toLowerCase();
  const shown = wanted ? withAncestors(sorted, wanted) : undefined;
  const known = new Set(sorted.map((region) => region.code));
  const reachable = (code: string): boolean => {
    const parent = parentCode(code);
    return !known.has(parent) || (open.has(parent) && reachable(parent));
  };
  return sorted
    .filter(({ code }) => (shown ? shown.has(code) : reachable(code)))
    .map((region) => ({ region, children: children.get(region.code) ?? 0 }));
}

function withAncestors(regions: Region[], wanted: string): Set<string> {
  const kept = new Set<string>();
  for (const { code, name } of regions) {
    if (![code, name.zh, name.en.toLowerCase()].some((text) => text.includes(wanted))) continue;
    for (let at = code; at; at = parentCode(at)) kept.add(at);
  }
  return kept;
}
