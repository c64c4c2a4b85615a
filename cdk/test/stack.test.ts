import { App, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import { queueNames, unattendedFunctions } from '../lib/names.ts';
import { StatefulStack, type StatefulStackProps } from '../lib/stateful-stack.ts';

const make = (props: Partial<StatefulStackProps> = {}) => {
  const app = new App({ analyticsReporting: false });
  const stack = new StatefulStack(app, 'Test', {
    district: 'testdistrict',
    domain: 'code.example.org',
    ...props,
  });
  return { app, stack };
};
const edge = { apiDomain: 'abc.execute-api.cn-northwest-1.amazonaws.com.cn' };
let template: Template;
beforeAll(() => {
  template = Template.fromStack(make(edge).stack);
});

describe('the table', () => {
  it('is on demand with a ceiling, recoverable, encrypted, and cannot be deleted by mistake', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      Properties: {
        TableName: 'mashang-testdistrict',
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        OnDemandThroughput: { MaxReadRequestUnits: 4000, MaxWriteRequestUnits: 2000 },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      },
    });
  });

  it('has three general indexes and a sparse one for the outbox, each with the same ceiling', () => {
    const index = (IndexName: string, pk: string, sk: string, ProjectionType: string) =>
      Match.objectLike({
        IndexName,
        KeySchema: [
          { AttributeName: pk, KeyType: 'HASH' },
          { AttributeName: sk, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType },
        OnDemandThroughput: { MaxReadRequestUnits: 4000, MaxWriteRequestUnits: 2000 },
      });
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      GlobalSecondaryIndexes: [
        index('gsi1', 'gsi1pk', 'gsi1sk', 'ALL'),
        index('gsi2', 'gsi2pk', 'gsi2sk', 'ALL'),
        index('gsi3', 'gsi3pk', 'gsi3sk', 'ALL'),
        index('outbox', 'outboxShard', 'outboxAt', 'KEYS_ONLY'),
      ],
    });
  });

  it('has no stream: events leave by the outbox alone', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', { StreamSpecification: Match.absent() });
  });
});

describe('the queues', () => {
  it.each(queueNames)('%s keeps messages for 14 days and gives up after five tries', (name) => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: `mashang-testdistrict-${name}`,
      VisibilityTimeout: 60,
      MessageRetentionPeriod: 1_209_600,
      KmsMasterKeyId: Match.anyValue(),
      RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: Match.anyValue() },
    });
    template.hasResourceProperties('AWS::SQS::Queue', { QueueName: `mashang-testdistrict-${name}-dlq` });
  });
});

describe('the buckets', () => {
  it('forget originals after 30 days and take uploads from our own pages only', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketName: { 'Fn::Join': ['', ['mashang-testdistrict-originals-', { Ref: 'AWS::AccountId' }]] },
      LifecycleConfiguration: {
        Rules: [
          Match.objectLike({ Prefix: 'imports/', ExpirationInDays: 1 }),
          Match.objectLike({ Prefix: 'exports/', ExpirationInDays: 7 }),
          Match.objectLike({ ExpirationInDays: 30 }),
        ],
      },
      CorsConfiguration: {
        CorsRules: [
          Match.objectLike({ AllowedMethods: ['PUT'], AllowedOrigins: ['https://code.example.org'] }),
        ],
      },
    });
  });

  it('are all closed to the public', () => {
    const buckets = Object.values(template.findResources('AWS::S3::Bucket'));
    expect(buckets.length).toBeGreaterThanOrEqual(4);
    for (const { Properties } of buckets) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
  });
});

describe('what serverless.yml reads', () => {
  it('is in parameters, without the secret', () => {
    const names = Object.values(template.findResources('AWS::SSM::Parameter')).map(
      ({ Properties }) => Properties.Name,
    );
    expect(names.sort()).toEqual(
      [
        ...[
          'key-arn',
          'originals-bucket',
          'public-bucket',
          'public-origin',
          'queue-base-url',
          'sealing-key-arn',
          'table-arn',
          'table-name',
        ],
        ...queueNames.map((name) => `queue-${name}-arn`),
      ]
        .map((name) => `/mashang/testdistrict/${name}`)
        .sort(),
    );
  });
});

describe('the alarms', () => {
  it('watch dead-letter queues, queue ages, throttling, text messages, notices and unattended functions', () => {
    const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm'));
    expect(alarms.length).toBe(queueNames.length * 2 + 6 + unattendedFunctions.length);
    for (const { Properties } of alarms) expect(Properties.AlarmActions).toHaveLength(1);
  });
});

describe('the edge', () => {
  it('never keeps the pages’ worker, so that one that is switched off is gone at the next visit', () => {
    const [policy] = Object.entries(
      template.findResources('AWS::CloudFront::ResponseHeadersPolicy', {
        Properties: {
          ResponseHeadersPolicyConfig: {
            CustomHeadersConfig: {
              Items: Match.arrayWith([{ Header: 'cache-control', Override: true, Value: 'no-cache' }]),
            },
          },
        },
      }),
    )[0] ?? [''];
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        CacheBehaviors: Match.arrayWith([
          Match.objectLike({
            PathPattern: '/sw.js',
            // "CachingDisabled"
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
            ResponseHeadersPolicyId: { Ref: policy },
          }),
        ]),
      },
    });
  });

  it('serves pages, API, scans and pictures from one origin over TLS', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        CacheBehaviors: Match.arrayWith(
          ['/api/*', '/open311/*', '/q/*', '/Q/*', '/admin/*', '/media/*'].map((PathPattern) =>
            Match.objectLike({ PathPattern }),
          ),
        ),
      },
    });
  });

  it('forbids framing, foreign scripts and type sniffing on every kind of answer', () => {
    const policies = Object.values(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    expect(policies).toHaveLength(5);
    for (const { Properties } of policies) {
      const config = Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
      const csp = JSON.stringify(config.ContentSecurityPolicy.ContentSecurityPolicy);
      expect(csp).toContain("frame-ancestors 'none'");
      expect(csp).not.toMatch(/script-src[^;]*unsafe/);
      expect(config.ContentTypeOptions).toEqual({ Override: true });
      expect(config.ReferrerPolicy.ReferrerPolicy).toBe('same-origin');
    }
  });

  it('is left out until the functions are deployed', () => {
    Template.fromStack(make().stack).resourceCountIs('AWS::CloudFront::Distribution', 0);
  });
});

describe('the rule pack', () => {
  const violations = (app: App) =>
    new AwsSolutionsChecks(app).validateScope(app).violations.filter(({ severity }) => severity === 'error');

  it('bites: a careless bucket fails the synthesis', () => {
    const { app, stack } = make();
    new Bucket(stack, 'Careless');
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).toThrow();
    expect(violations(app).length).toBeGreaterThan(0);
  });

  it.each([
    ['without edge', {}],
    ['with edge', edge],
    [
      'with a domain of its own',
      { ...edge, certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/x' },
    ],
  ])('finds nothing unexplained %s', (_, props) => {
    const { app } = make(props);
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).not.toThrow();
  });
});
