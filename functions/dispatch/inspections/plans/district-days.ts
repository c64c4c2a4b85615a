import { config } from '../../../shared/district/config.ts';
import { hoursByDate } from '../../../shared/district/working-days.ts';
import { type OffsetAt, offsetReader } from '../../../shared/zone.ts';

/** Where no calendar says otherwise. */
const DEFAULT_ZONE = 'Asia/Shanghai';

/** What the clocks on the district's walls show, and on which dates people work. */
export async function districtDays(): Promise<{ offsetAt: OffsetAt; isWorked: (date: string) => boolean }> {
  const [calendar] = await config('calendar');
  const hours = calendar && hoursByDate(calendar);
  return {
    offsetAt: offsetReader(calendar?.timeZone ?? DEFAULT_ZONE),
    // A district that has not said when it works is taken to work always.
    isWorked: (date) => !hours || hours(date).length > 0,
  };
}
