import { inLanguage, type Language } from '../http/contract.ts';
import { ancestry } from './regions.ts';
import type { Region } from './schemas.ts';

/** Names from the subdistrict down to the region itself, for people to read. */
export function regionPath(regions: readonly Region[], code: string, language: Language = 'zh-CN'): string[] {
  return ancestry(code)
    .slice(1)
    .flatMap((ancestor) => {
      const region = regions.find((candidate) => candidate.code === ancestor);
      return region ? [inLanguage(region.name, language)] : [];
    });
}
