import { communityUnit, hotlineUnit } from './regions.ts';
import type { Region, Unit } from './schemas.ts';

/** A community, and the hotline office of a subdistrict or district, is a unit: nobody has to write it down. */
export function officeOf({ code, level, name }: Region): Unit | undefined {
  const unit = { regionCode: code, version: 1 };
  if (level === 'grid') return undefined;
  if (level === 'community') return { ...unit, code: communityUnit(code), name, kind: 'community' };
  const office =
    level === 'district'
      ? { zh: `${name.zh}热线中心`, en: `${name.en} Hotline Centre` }
      : { zh: `${name.zh}热线办`, en: `${name.en} Hotline Office` };
  return { ...unit, code: hotlineUnit(code), name: office, kind: 'hotline' };
}
