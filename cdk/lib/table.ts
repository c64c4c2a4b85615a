import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { tableName } from './names.ts';

/**
 * On-demand ceilings per second. Far above a district's busiest hour, far below what a script with a list
 * of codes could spend in a night: past them callers get 429 and the bill stays a number somebody chose.
 */
const limits = { maxReadRequestUnits: 4_000, maxWriteRequestUnits: 2_000 };

/** The one table. Its shape is also what `npm start` and the journeys create in the embedded engine. */
export class DistrictTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, props: { district: string; key: IKey }) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      tableName: tableName(props.district),
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...limits,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.key,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: 'ttl',
    });
    for (const name of ['gsi1', 'gsi2', 'gsi3']) {
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: { name: `${name}pk`, type: AttributeType.STRING },
        sortKey: { name: `${name}sk`, type: AttributeType.STRING },
        projectionType: ProjectionType.ALL,
        ...limits,
      });
    }
    // Sparse: only rows still waiting for a consumer carry outboxShard, so the sweeper reads nothing else.
    this.table.addGlobalSecondaryIndex({
      indexName: 'outbox',
      partitionKey: { name: 'outboxShard', type: AttributeType.STRING },
      sortKey: { name: 'outboxAt', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
      ...limits,
    });
  }
}
