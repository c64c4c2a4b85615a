import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { env } from '../env.ts';

let client: DynamoDBDocumentClient | undefined;

/** One keep-alive client a process. Times out well inside the Lambda's own deadline. */
export function table(): DynamoDBDocumentClient {
  if (client) return client;
  const { DYNAMODB_ENDPOINT } = env();
  const raw = new DynamoDBClient({
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout: 3_000,
      httpsAgent: { maxSockets: 50 },
      httpAgent: { maxSockets: 50 },
    },
    ...(DYNAMODB_ENDPOINT ? { endpoint: DYNAMODB_ENDPOINT } : {}),
  });
  client = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  return client;
}

export const tableName = (): string => env().TABLE_NAME;

/** Another engine in this process: the simulation's. */
export function useTable(other: DynamoDBDocumentClient): void {
  client = other;
}

/** For tests, which move from table to table. */
export function resetTable(): void {
  client?.destroy();
  client = undefined;
}
