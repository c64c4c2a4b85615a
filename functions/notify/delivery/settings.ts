import { config } from '../../shared/district/config.ts';
import type { NotifySettings } from '../../shared/district/notify-settings.ts';
import { type OffsetAt, offsetReader } from '../../shared/zone.ts';

export interface Leaves {
  settings: NotifySettings;
  offsetAt: OffsetAt;
}

const DEFAULT_ZONE = 'Asia/Shanghai';

/** @returns undefined where nothing leaves the inbox */
export async function leaveSettings(): Promise<Leaves | undefined> {
  const [districts, calendars] = await Promise.all([config('district'), config('calendar')]);
  const settings = districts[0]?.notify;
  return settings && { settings, offsetAt: offsetReader(calendars[0]?.timeZone ?? DEFAULT_ZONE) };
}
