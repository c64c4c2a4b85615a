/** Attributes by which the table finds, lists and tidies rows. They repeat ids and times of the row, nothing else. */
export const MACHINERY: ReadonlySet<string> = new Set([
  'pk',
  'sk',
  'type',
  'ttl',
  'outboxShard',
  'outboxAt',
  ...[1, 2, 3].flatMap((index) => [`gsi${index}pk`, `gsi${index}sk`]),
]);
