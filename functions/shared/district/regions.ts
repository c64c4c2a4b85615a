/** A region code stands for itself and everything below it. */
export const covers = (ancestor: string, code: string): boolean => code.startsWith(ancestor);
export const coversAny = (ancestors: readonly string[], code: string): boolean =>
  ancestors.some((ancestor) => covers(ancestor, code));

export const subdistrictOf = (code: string): string => code.slice(0, 9);
/** The community a code lies in, or undefined for a subdistrict or district. */
export const communityOf = (code: string): string | undefined =>
  code.length >= 12 ? code.slice(0, 12) : undefined;

export const communityUnit = (community: string): string => `C-${community}`;
export const hotlineUnit = (subdistrict: string): string => `H-${subdistrict}`;

/** The unit that gets what nobody else takes: the community's office, above it the hotline office. */
export function fallbackUnit(regionCode: string): string {
  const community = communityOf(regionCode);
  return community ? communityUnit(community) : hotlineUnit(subdistrictOf(regionCode));
}

/** Codes from the district down to `code`: 6, 9, 12, 14 digits. */
export const ancestry = (code: string): string[] =>
  [6, 9, 12, 14].filter((length) => length <= code.length).map((length) => code.slice(0, length));
