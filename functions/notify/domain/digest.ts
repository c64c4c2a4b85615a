import type { NotifySettings } from '../../shared/district/notify-settings.ts';
import type { AlertKind } from '../../shared/events/alerts.ts';
import type { OffsetAt } from '../../shared/zone.ts';
import { endOfQuiet } from './quiet-hours.ts';

const MINUTE = 60_000;

export interface Told {
  alert: AlertKind;
  level?: number | undefined;
}

/** Somebody is waiting for an answer, or an office above has been asked: that does not wait for others. */
const atOnce = ({ alert, level = 0 }: Told): boolean =>
  alert === 'urged' || ((alert === 'overdue' || alert === 'escalated') && level >= 2);

/** Wakes people up. */
export const isUrgent = ({ level = 0 }: Told, { urgentLevel }: NotifySettings): boolean =>
  level >= urgentLevel;

export interface Leaving {
  /** When it leaves. Milliseconds. */
  due: number;
  /** What leaves together has the same name; the same notice always gets the same. */
  digest: string;
}

/**
 * When a notice leaves, and with what: windows are cut from the clock, not from the first notice in them, so that
 * two workers who have never heard of each other come to the same one.
 * @param key of the notice, for what leaves alone
 */
export function leaving(
  told: Told,
  key: string,
  nowMs: number,
  settings: NotifySettings,
  offsetAt: OffsetAt,
): Leaving {
  const window = settings.digestMinutes * MINUTE;
  const alone = atOnce(told);
  const ready = alone ? nowMs : (Math.floor(nowMs / window) + 1) * window;
  const due = isUrgent(told, settings) ? ready : endOfQuiet(ready, settings.quiet, offsetAt);
  const at = new Date(due).toISOString();
  // What has waited for the morning comes as one message, whatever it was.
  return { due, digest: alone && due === ready ? `${at}!${key}` : at };
}
