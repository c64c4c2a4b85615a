import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** What the embedded engines need to know of the synthesized stack. */
export type DistrictResources = {
  table: CreateTableCommandInput & { TableName: string };
  ttlAttribute: string | undefined;
  queues: {
    name: string;
    attributes: Record<string, string>;
    dead: { name: string; maxReceiveCount: number } | undefined;
  }[];
  buckets: { purpose: string; name: string }[];
};

type Resource = { Type: string; Properties: Record<string, unknown> };
type Template = { Resources: Record<string, Resource> };

export const localAccount = '000000000000';

/** Reads the stack's template from cdk.out and renames it for `district` (journeys run several at once). */
export function readResources(
  directory: string,
  stackDistrict: string,
  district = stackDistrict,
): DistrictResources {
  const path = join(directory, `Mashang-${stackDistrict}.template.json`);
  const text = readFileSync(path, 'utf8').replaceAll(`mashang-${stackDistrict}`, `mashang-${district}`);
  return resourcesOf(JSON.parse(text) as Template);
}

export function resourcesOf(template: Template): DistrictResources {
  const ofType = (type: string) => Object.entries(template.Resources).filter(([, r]) => r.Type === type);
  const text = (value: unknown): string => resolveText(value, template);

  const [table, second] = ofType('AWS::DynamoDB::Table');
  if (!table || second) throw new Error('The stack must hold exactly one table');
  const shape = table[1].Properties as Record<string, unknown> & {
    TimeToLiveSpecification?: { AttributeName: string };
    GlobalSecondaryIndexes: { IndexName: string; KeySchema: []; Projection: object }[];
  };
  return {
    table: {
      TableName: text(shape.TableName),
      KeySchema: shape.KeySchema as [],
      AttributeDefinitions: shape.AttributeDefinitions as [],
      BillingMode: 'PAY_PER_REQUEST',
      // The rest (limits, keys, recovery) is for the account that is billed; engines refuse or ignore it.
      GlobalSecondaryIndexes: shape.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
        IndexName,
        KeySchema,
        Projection,
      })),
    },
    ttlAttribute: shape.TimeToLiveSpecification?.AttributeName,
    queues: ofType('AWS::SQS::Queue').map(([, { Properties: queue }]) => ({
      name: text(queue.QueueName),
      attributes: {
        VisibilityTimeout: String(queue.VisibilityTimeout ?? 30),
        MessageRetentionPeriod: String(queue.MessageRetentionPeriod ?? 345_600),
      },
      dead: redriveOf(queue.RedrivePolicy, template, text),
    })),
    buckets: ofType('AWS::S3::Bucket').map(([, { Properties: bucket }]) => {
      const name = text(bucket.BucketName);
      return { name, purpose: name.replace(/-\d+$/, '').split('-').at(-1) ?? name };
    }),
  };
}

function redriveOf(policy: unknown, template: Template, text: (value: unknown) => string) {
  if (!policy) return undefined;
  const { deadLetterTargetArn, maxReceiveCount } = policy as {
    deadLetterTargetArn: { 'Fn::GetAtt': [string, string] };
    maxReceiveCount: number;
  };
  const dead = template.Resources[deadLetterTargetArn['Fn::GetAtt'][0]];
  if (!dead) throw new Error('A queue names a dead-letter queue that the template does not hold');
  return { name: text(dead.Properties.QueueName), maxReceiveCount };
}

/** Names in the template are strings, or joins of strings and the account id. */
function resolveText(value: unknown, template: Template): string {
  if (typeof value === 'string') return value;
  if (value && typeof value === 'object') {
    if ('Ref' in value && value.Ref === 'AWS::AccountId') return localAccount;
    if ('Fn::Join' in value) {
      const [separator, parts] = value['Fn::Join'] as [string, unknown[]];
      return parts.map((part) => resolveText(part, template)).join(separator);
    }
  }
  throw new Error(`The template holds a name that local/ cannot read: ${JSON.stringify(value)}`);
}
