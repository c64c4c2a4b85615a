import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** Pictures as residents sent them, pictures cleared for the public, and who asked for them. */
export class DistrictBuckets extends Construct {
  readonly originals: Bucket;
  readonly cleared: Bucket;
  readonly logs: Bucket;

  constructor(scope: Construct, id: string, props: { district: string; key: IKey; origin: string }) {
    super(scope, id);
    const name = (purpose: string) => `mashang-${props.district}-${purpose}-${Aws.ACCOUNT_ID}`;
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    this.logs = new Bucket(this, 'Logs', {
      bucketName: name('logs'),
      ...common,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(180) }],
    });
    this.originals = new Bucket(this, 'Originals', {
      bucketName: name('originals'),
      ...common,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: this.logs,
      serverAccessLogsPrefix: 'originals/',
      cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: [props.origin], allowedHeaders: ['*'] }],
      // An original is only raw material: the worker re-encodes it within seconds of the report. Thirty days
      // leave room to redrive a dead-letter queue; after that nothing with metadata in it remains.
      lifecycleRules: [
        // Read once, minutes after it came; an import that nobody started goes with it.
        { prefix: 'imports/', expiration: Duration.days(1) },
        // A person's copy of their data: as long as its link is promised. The sweeper is there first.
        { prefix: 'exports/', expiration: Duration.days(7) },
        { expiration: Duration.days(30), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    this.cleared = new Bucket(this, 'Public', {
      bucketName: name('public'),
      ...common,
      encryption: BucketEncryption.S3_MANAGED,
      serverAccessLogsBucket: this.logs,
      serverAccessLogsPrefix: 'public/',
      versioned: true,
      // Erasure must erase: an overwritten or deleted picture is gone within a day.
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(1) }],
    });
  }
}
