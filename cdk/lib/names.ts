/** Names that the stack, serverless.yml and local/ agree on. A rename here is a migration there. */

export const queueNames = [
  'codes',
  'dispatch',
  'report',
  'media',
  'review',
  'praise',
  'points',
  'notify',
  'identity',
] as const;
export type QueueName = (typeof queueNames)[number];

export const tableName = (district: string) => `mashang-${district}`;
export const queueName = (district: string, queue: QueueName) => `mashang-${district}-${queue}`;
export const parameterName = (district: string, name: string) => `/mashang/${district}/${name}`;

/**
 * The Lambdas nobody waits for: an error there shows up nowhere but in an alarm. Deployed names are
 * `mashang-<district>-<name>`; tests/architecture holds this list against serverless.yml.
 */
export const unattendedFunctions = [
  'run-code-jobs',
  'apply-report-events',
  'apply-order-events',
  'process-photos',
  'record-reviews',
  'apply-praise-events',
  'decide-points',
  'run-points-timers',
  'verify-ledger',
  'apply-notices',
  'apply-person-events',
  'sweep-deadlines',
  'sweep-plans',
  'sweep-outbox',
  'sweep-retention',
  'seal-audit',
  'verify-audit',
  'audit-truths',
] as const;
