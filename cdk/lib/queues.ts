import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type QueueName, queueName, queueNames } from './names.ts';

/** One queue and one dead-letter queue per consumer. */
export class DistrictQueues extends Construct {
  readonly queues: Record<QueueName, { queue: Queue; dead: Queue }>;

  constructor(scope: Construct, id: string, props: { district: string; key: IKey }) {
    super(scope, id);
    const common = {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.key,
      // An hour of one data key: the key service is asked (and paid) per hour, not per message.
      dataKeyReuse: Duration.hours(1),
      enforceSSL: true,
    };
    const make = (name: QueueName) => {
      const base = queueName(props.district, name);
      const dead = new Queue(this, `${name}-dlq`, { queueName: `${base}-dlq`, ...common });
      const queue = new Queue(this, name, {
        queueName: base,
        visibilityTimeout: Duration.seconds(60),
        deadLetterQueue: { queue: dead, maxReceiveCount: 5 },
        ...common,
      });
      return { queue, dead };
    };
    this.queues = Object.fromEntries(queueNames.map((name) => [name, make(name)])) as typeof this.queues;
  }
}
