import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, inject, it } from 'vitest';
import { createDistrict } from './district.ts';

describe('a district in the embedded engines', () => {
  it('has the table and the queues of the synthesized stack', async () => {
    const env = await createDistrict(inject('engines'), 'enginetest');
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const region = env.AWS_REGION ?? '';
    const dynamodb = new DynamoDBClient({ region, credentials, endpoint: env.DYNAMODB_ENDPOINT ?? '' });
    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: 'mashang-enginetest' }));
    expect(Table?.GlobalSecondaryIndexes?.map((index) => index.IndexName).sort()).toEqual([
      'gsi1',
      'gsi2',
      'gsi3',
      'outbox',
    ]);

    const sqs = new SQSClient({ region, credentials, endpoint: env.SQS_ENDPOINT ?? '' });
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: `${env.QUEUE_BASE_URL}dispatch`, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({ VisibilityTimeout: '60', MessageRetentionPeriod: '1209600' });
    expect(JSON.parse(Attributes?.RedrivePolicy ?? '{}')).toMatchObject({ maxReceiveCount: 5 });
  });

  it('is made once: a second start finds it as it was', async () => {
    const first = await createDistrict(inject('engines'), 'twice');
    expect(await createDistrict(inject('engines'), 'twice')).toEqual(first);
  });
});
