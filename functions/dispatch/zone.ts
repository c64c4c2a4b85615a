import { config } from '../shared/district/config.ts';

/** Where the clocks of the district hang; one that has not said so is in China. */
export async function districtZone(): Promise<string> {
  const [calendar] = await config('calendar');
  return calendar?.timeZone ?? 'Asia/Shanghai';
}
