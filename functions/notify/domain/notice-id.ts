import type { AlertKind } from '../../shared/events/alerts.ts';

/**
 * What a notice is about, once: the same alert said again, by whomever and however late, has the same id and is not
 * written again.
 */
export const alertId = ({
  orderId,
  alert,
  level,
  version,
  at,
}: {
  orderId: string;
  alert: AlertKind;
  level?: number | undefined;
  version: number;
  at: string;
}): string => `${at}#${orderId}#${alert}#${level ?? 0}#${version}`;

export const moveId = (move: { reportId: string; action: string; version: number; at: string }): string =>
  `${move.at}#${move.reportId}#${move.action}#0#${move.version}`;

export const praiseNoticeId = ({ praiseId, at }: { praiseId: string; at: string }): string =>
  `${at}#${praiseId}#praised#0#1`;

/** As `alertId`, `moveId` and `praiseNoticeId` make them; what a client sends back is held to it before a key is built. */
export const NOTICE_ID =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z#[RTW][0-9A-Z-]{2,40}#[a-z_]{2,40}#\d#\d{1,9}$/;
