import { describe, expect, it } from 'vitest';
import { resourcesOf } from './template.ts';

const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    TableName: 'mashang-x',
    KeySchema: [],
    AttributeDefinitions: [],
    TimeToLiveSpecification: { AttributeName: 'ttl' },
    GlobalSecondaryIndexes: [{ IndexName: 'gsi1', KeySchema: [], Projection: {}, OnDemandThroughput: {} }],
  },
};
const bucket = { 'Fn::Join': ['', ['mashang-x-originals-', { Ref: 'AWS::AccountId' }]] };

describe('the synthesized stack', () => {
  it('becomes what engines take', () => {
    const found = resourcesOf({
      Resources: {
        Table: table,
        Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'q-dlq' } },
        Queue: {
          Type: 'AWS::SQS::Queue',
          Properties: {
            QueueName: 'q',
            VisibilityTimeout: 60,
            RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 5 },
          },
        },
        Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: bucket } },
        Other: { Type: 'AWS::KMS::Key', Properties: {} },
      },
    });
    expect(found.table).toMatchObject({ TableName: 'mashang-x', BillingMode: 'PAY_PER_REQUEST' });
    expect(found.table.GlobalSecondaryIndexes?.[0]).not.toHaveProperty('OnDemandThroughput');
    expect(found.ttlAttribute).toBe('ttl');
    expect(found.queues).toEqual([
      {
        name: 'q-dlq',
        attributes: { VisibilityTimeout: '30', MessageRetentionPeriod: '345600' },
        dead: undefined,
      },
      {
        name: 'q',
        attributes: { VisibilityTimeout: '60', MessageRetentionPeriod: '345600' },
        dead: { name: 'q-dlq', maxReceiveCount: 5 },
      },
    ]);
    expect(found.buckets).toEqual([{ name: 'mashang-x-originals-000000000000', purpose: 'originals' }]);
  });

  it('with a name that cannot be read here is refused', () => {
    const named = { ...table, Properties: { ...table.Properties, TableName: { Ref: 'Parameter' } } };
    expect(() => resourcesOf({ Resources: { named } })).toThrow(/cannot read/);
    expect(() => resourcesOf({ Resources: {} })).toThrow(/exactly one table/);
  });
});
