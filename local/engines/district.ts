import { createResources, type Endpoints, localAws } from './create-resources.ts';
import { synthesize, templateDirectory } from './synth.ts';
import { localAccount, readResources } from './template.ts';

/** The stack that local engines copy. Districts differ by name alone, so one synthesis serves them all. */
const stackDistrict = 'kangbashi';

export type LambdaEnvironment = Record<string, string>;

/**
 * Makes a district's table, queues and buckets in the engines and returns the environment its Lambdas run
 * with. Journeys give each file its own district name, so nothing one file writes is seen by another.
 */
export async function createDistrict(
  endpoints: Endpoints,
  district: string,
  options: { origin?: string; masterSecret?: string; sealingKey?: string } = {},
): Promise<LambdaEnvironment> {
  synthesize(stackDistrict);
  const resources = readResources(templateDirectory, stackDistrict, district);
  await createResources(endpoints, resources);
  const bucket = (purpose: string) => resources.buckets.find((each) => each.purpose === purpose)?.name ?? '';
  const origin = options.origin ?? 'http://localhost:3000';
  return {
    ...localAws,
    DISTRICT: district,
    TABLE_NAME: resources.table.TableName,
    QUEUE_BASE_URL: `${endpoints.awsEndpoint}/${localAccount}/mashang-${district}-`,
    ORIGINALS_BUCKET: bucket('originals'),
    PUBLIC_BUCKET: bucket('public'),
    PUBLIC_ORIGIN: origin,
    MASTER_SECRET: options.masterSecret ?? 'a-secret-for-tests-only-0123456789abcdef',
    SEALING_KEY: options.sealingKey ?? 'A-key-for-tests-only-0123456789-0123456789A',
    DYNAMODB_ENDPOINT: endpoints.dynamodbEndpoint,
    SQS_ENDPOINT: endpoints.awsEndpoint,
    S3_ENDPOINT: endpoints.awsEndpoint,
    SMS_PROVIDER: 'outbox',
    NOTIFY_PROVIDER: 'outbox',
    UPLOAD_ENDPOINT: options.origin ? `${origin}/storage` : endpoints.awsEndpoint,
  };
}
