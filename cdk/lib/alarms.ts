import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { queueNames, unattendedFunctions } from './names.ts';
import type { DistrictQueues } from './queues.ts';

type AlarmsProps = { district: string; key: IKey; table: Table; queues: DistrictQueues['queues'] };

/** What a person must hear of, each with what to do. Who listens subscribes to the topic. */
export class DistrictAlarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { district, key, table, queues }: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', {
      topicName: `mashang-${district}-alarms`,
      masterKey: key,
      enforceSSL: true,
    });
    for (const name of queueNames) {
      const { queue, dead } = queues[name];
      this.alarm(`${name}-dead`, {
        metric: dead.metricApproximateNumberOfMessagesVisible({
          period: Duration.minutes(1),
          statistic: 'max',
        }),
        threshold: 0,
        description: `A message for ${name} failed five times: read its error, mend, redrive the queue.`,
      });
      this.alarm(`${name}-late`, {
        metric: queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'max' }),
        threshold: 600,
        description: `Messages for ${name} wait over ten minutes: its function fails or is throttled.`,
      });
    }
    this.alarm('table-throttled', {
      metric: throttled(table.tableName),
      threshold: 0,
      description:
        'The table refused work: a hot key, or the on-demand ceiling in cdk/lib/table.ts was reached.',
    });
    this.ownMetrics();
    for (const name of unattendedFunctions) {
      this.alarm(`${name}-errors`, {
        metric: lambdaMetric(`mashang-${district}-${name}`, 'Errors'),
        threshold: 2,
        description: `${name} fails; nobody waits for its answer, so nobody else will tell you.`,
      });
    }
  }

  /** What the code itself counts: `metrics` in functions/. */
  private ownMetrics(): void {
    this.alarm('sms-budget-spent', {
      metric: ownMetric('SmsBudgetSpent'),
      threshold: 0,
      description:
        'The text messages of today are used up, so nobody can sign in by phone: somebody pumps, or the budget is small.',
    });
    this.alarm('notice-reaches-nobody', {
      metric: ownMetric('NoticeReachesNobody'),
      threshold: 0,
      description:
        'An alert found nobody up to the administrators: no active account is left to tell; the order is in the log.',
    });
    this.alarm('notices-given-up', {
      metric: ownMetric('NoticeGivenUp'),
      threshold: 0,
      description:
        'A channel refused a message six times over hours; the notice lies in its inbox, the reason is in the log.',
    });
    this.alarm('deadlines-behind', {
      metric: ownMetric('DeadlinesBehind', 'max'),
      threshold: 300,
      description:
        'Orders wait over five minutes to be told that they are late: the sweeper fails, or more fell due than it can do.',
    });
    this.alarm('sms-refused', {
      metric: ownMetric('SmsRefused'),
      threshold: 4,
      description:
        'The message provider refuses: its balance, signature or template; the reason is in the log.',
    });
  }

  private alarm(id: string, props: { metric: IMetric; threshold: number; description: string }): void {
    new Alarm(this, id, {
      metric: props.metric,
      threshold: props.threshold,
      alarmDescription: props.description,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.topic));
  }
}

const ownMetric = (metricName: string, statistic = 'sum') =>
  new Metric({
    namespace: 'Mashang',
    metricName,
    dimensionsMap: { service: 'mashang' },
    statistic,
    period: Duration.minutes(5),
  });

const lambdaMetric = (functionName: string, metricName: string) =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: functionName },
    statistic: 'sum',
    period: Duration.minutes(5),
  });

function throttled(tableName: string): MathExpression {
  const of = (metricName: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: tableName },
      statistic: 'sum',
      period: Duration.minutes(1),
    });
  return new MathExpression({
    expression: 'FILL(reads, 0) + FILL(writes, 0)',
    usingMetrics: { reads: of('ReadThrottleEvents'), writes: of('WriteThrottleEvents') },
    period: Duration.minutes(1),
    label: 'throttled requests',
  });
}
