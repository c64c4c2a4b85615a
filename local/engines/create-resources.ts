import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DistrictResources } from './template.ts';

/** Any region and keys do for the embedded engines, as long as every client names the same. */
export const localAws = {
  AWS_REGION: 'cn-northwest-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
};
const client = {
  region: localAws.AWS_REGION,
  credentials: { accessKeyId: localAws.AWS_ACCESS_KEY_ID, secretAccessKey: localAws.AWS_SECRET_ACCESS_KEY },
};

export type Endpoints = { dynamodbEndpoint: string; awsEndpoint: string };

/** Creates what is missing; what a previous start left stays as it is. */
export async function createResources(endpoints: Endpoints, resources: DistrictResources): Promise<void> {
  const dynamodb = new DynamoDBClient({ ...client, endpoint: endpoints.dynamodbEndpoint });
  const sqs = new SQSClient({ ...client, endpoint: endpoints.awsEndpoint });
  const s3 = new S3Client({ ...client, endpoint: endpoints.awsEndpoint, forcePathStyle: true });
  try {
    await Promise.all([
      createQueues(sqs, resources),
      createTable(dynamodb, resources),
      createBuckets(s3, resources),
    ]);
  } finally {
    for (const used of [dynamodb, sqs, s3]) used.destroy();
  }
}

async function createTable(
  dynamodb: DynamoDBClient,
  { table, ttlAttribute }: DistrictResources,
): Promise<void> {
  const describe = new DescribeTableCommand({ TableName: table.TableName });
  if (await dynamodb.send(describe).catch(absent)) return;
  await dynamodb.send(new CreateTableCommand(table));
  if (!ttlAttribute) return;
  await dynamodb.send(
    new UpdateTimeToLiveCommand({
      TableName: table.TableName,
      TimeToLiveSpecification: { AttributeName: ttlAttribute, Enabled: true },
    }),
  );
}

async function createQueues(sqs: SQSClient, { queues }: DistrictResources): Promise<void> {
  const arns = new Map<string, string>();
  for (const queue of [...queues].sort((a, b) => Number(!!a.dead) - Number(!!b.dead))) {
    const redrive = queue.dead && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: arns.get(queue.dead.name),
        maxReceiveCount: queue.dead.maxReceiveCount,
      }),
    };
    const { QueueUrl: url } = await sqs.send(
      new CreateQueueCommand({ QueueName: queue.name, Attributes: { ...queue.attributes, ...redrive } }),
    );
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
    );
    arns.set(queue.name, Attributes?.QueueArn ?? '');
  }
}

async function createBuckets(s3: S3Client, { buckets }: DistrictResources): Promise<void> {
  for (const { name } of buckets) {
    const present = await s3.send(new HeadBucketCommand({ Bucket: name })).catch(absent);
    if (!present) await s3.send(new CreateBucketCommand({ Bucket: name }));
  }
}

function absent(error: Error): undefined {
  if (['ResourceNotFoundException', 'NotFound', 'NoSuchBucket'].includes(error.name)) return undefined;
  throw error;
}
