import { config } from '../shared/district/config.ts';

/** Trades that the district names a unit for. */
export async function knownIndustries(): Promise<ReadonlySet<string>> {
  const [district] = await config('district');
  return new Set(Object.keys(district?.industryUnits ?? {}));
}
