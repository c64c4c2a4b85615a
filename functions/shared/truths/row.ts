/**
 * What the audit reads of a row: ids, roles, times and versions. No word, no person's name and no phone leaves the
 * table; of a place only one coordinate, which tells whether it has a position.
 */
export const READ = [
  'pk',
  'sk',
  'type',
  'at',
  'createdAt',
  'changedAt',
  'version',
  'orderVersion',
  'status',
  'dueAt',
  'confirmUntil',
  'alarmAt',
  'outboxAt',
  'alerts.level',
  'action',
  'internal',
  'hasContact',
  'rating.at',
  'orders',
  'reportId',
  'parent',
  'parts.open',
  'parts.closed',
  'mergedInto.order',
  'merged',
  'photos',
  'claim.unit',
  'claim.at',
  'place.location.lat',
  'place.regionCode',
  'region',
  'stillAt',
  'question.at',
  'roles',
  'unit',
  'paused',
  'next.at',
  'uploadId',
  'attachedTo',
  'reviewId',
  'answer.reportId',
  'payload.reportId',
  'payload.orderId',
  'payload.reviewId',
  'payload.uploadId',
  'payload.version',
  'payload.at',
] as const;

type First<Path extends string> = Path extends `${infer Name}.${string}` ? Name : Path;

/** A row as far as it was read: who asks for a field that is not among those above is told by the compiler. */
export type Row = Readonly<Partial<Record<First<(typeof READ)[number]>, unknown>>>;
/** What lies within one of its fields. */
export type Inner = Readonly<Record<string, unknown>>;
