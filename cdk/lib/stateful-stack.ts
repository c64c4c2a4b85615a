import { Aws, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { DistrictAlarms } from './alarms.ts';
import { DistrictBuckets } from './buckets.ts';
import { DistrictEdge } from './edge.ts';
import { parameterName, queueNames } from './names.ts';
import { DistrictQueues } from './queues.ts';
import { DistrictTable } from './table.ts';

export type StatefulStackProps = StackProps & {
  district: string;
  /** The host printed in every QR code. It outlives any cloud resource, so it is chosen, not generated. */
  domain: string;
  /** The HTTP API of serverless.yml. Absent on the first deployment, when there is none yet. */
  apiDomain?: string | undefined;
  /** For `domain`, in the region the edge wants it. Absent: the edge is reached by its own name. */
  certificateArn?: string | undefined;
  tiles?: string[] | undefined;
};

/** Everything of a district that must survive a redeployment of its functions. */
export class StatefulStack extends Stack {
  constructor(scope: Construct, id: string, props: StatefulStackProps) {
    super(scope, id, props);
    const { district } = props;
    const origin = `https://${props.domain}`;
    const key = new Key(this, 'Key', { alias: `mashang-${district}`, enableKeyRotation: true });
    // Its own key, so that reading the table is not yet reading a phone number.
    const sealing = new Key(this, 'SealingKey', {
      alias: `mashang-${district}-sealing`,
      enableKeyRotation: true,
    });
    const { table } = new DistrictTable(this, 'Data', { district, key });
    const { queues } = new DistrictQueues(this, 'Queues', { district, key });
    const buckets = new DistrictBuckets(this, 'Pictures', { district, key, origin });

    new DistrictAlarms(this, 'Alarms', { district, key, table, queues });
    if (props.apiDomain) this.addEdge(props, props.apiDomain, buckets);

    this.publish(district, {
      'table-name': table.tableName,
      'table-arn': table.tableArn,
      'key-arn': key.keyArn,
      'sealing-key-arn': sealing.keyArn,
      'queue-base-url': `https://sqs.${Aws.REGION}.${Aws.URL_SUFFIX}/${Aws.ACCOUNT_ID}/mashang-${district}-`,
      ...Object.fromEntries(queueNames.map((name) => [`queue-${name}-arn`, queues[name].queue.queueArn])),
      'originals-bucket': buckets.originals.bucketName,
      'public-bucket': buckets.cleared.bucketName,
      'public-origin': origin,
    });
  }

  private addEdge(props: StatefulStackProps, apiDomain: string, buckets: DistrictBuckets): void {
    const edge = new DistrictEdge(this, 'Edge', { ...props, apiDomain, buckets });
    new CfnOutput(this, 'EdgeDomain', { value: edge.distribution.domainName });
    new CfnOutput(this, 'PagesBucket', { value: edge.pages.bucketName });
  }

  /** serverless.yml reads these by name; neither side imports the other. */
  private publish(district: string, values: Record<string, string>): void {
    for (const [name, stringValue] of Object.entries(values)) {
      new StringParameter(this, `Parameter-${name}`, {
        parameterName: parameterName(district, name),
        stringValue,
      });
    }
  }
}
