import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { useTable } from '../table/client.ts';

/**
 * A table for code whose reading is not what its test is about: every call gets what `answer` gives.
 * @returns the calls so far, by the name of their command
 */
export function useAnsweringTable(answer: () => unknown = () => ({})): string[] {
  const calls: string[] = [];
  const send = async (command: object): Promise<unknown> => {
    calls.push(command.constructor.name);
    return answer();
  };
  useTable(Object.assign(Object.create(DynamoDBDocumentClient.prototype), { send }));
  return calls;
}
