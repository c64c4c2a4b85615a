import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { locationSchema } from '../district/schemas.ts';
import { DomainError } from '../errors.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';

export const codePlaceSchema = z.object({
  code: z.string(),
  kind: z.string(),
  /** Of a shop or stall: its trade. */
  industry: z.string().optional(),
  replacedBy: z.string().optional(),
  status: z.enum(['active', 'suspended', 'replaced']),
  place: z.object({ name: z.string(), regionCode: z.string(), location: locationSchema.optional() }),
});
export type CodePlace = z.infer<typeof codePlaceSchema>;

/**
 * The place behind a code, in one eventually consistent read (shard 0 exists for every code).
 * @throws DomainError `code_not_found`, `code_suspended`, `code_replaced`
 */
export async function placeOfCode(code: string): Promise<CodePlace> {
  const answer = await table().send(new GetCommand({ TableName: tableName(), Key: keys.code(code, 0) }));
  if (!answer.Item) throw new DomainError('code_not_found');
  const found = codePlaceSchema.parse(answer.Item);
  if (found.status !== 'active') throw new DomainError(`code_${found.status}`);
  return found;
}
