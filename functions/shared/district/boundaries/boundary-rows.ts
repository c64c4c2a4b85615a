import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { declared } from '../../inventory/declare.ts';
import { table, tableName } from '../../table/client.ts';
import { keys } from '../../table/keys.ts';
import { regionCodeSchema } from '../schemas.ts';
import { pack, unpack } from './packed.ts';
import type { Shape } from './shape.ts';

/** Apart from the region's row, which every Lambda reads twice a minute: boundaries are long and seldom change. */
export const boundaryRowSchema = z.object(
  declared(
    {
      class: 'none',
      purpose: 'to find the grid a place lies in',
      basis: "the district's own task",
      retention: 'until the boundary is drawn anew or taken away',
    },
    {
      code: regionCodeSchema,
      /** See `packed.ts`. */
      shape: z.instanceof(Uint8Array),
      /** The version of the region that drew it. */
      version: z.number().int(),
    },
  ),
);

export const boundaryItem = (code: string, shape: Shape, version: number) => ({
  ...keys.boundary(code),
  type: 'boundary',
  code,
  shape: pack(shape),
  version,
});

export interface Boundary {
  shape: Shape;
  version: number;
}

/** The boundaries of a region and of all below it. */
export async function readBoundaries(below: string, consistent = false): Promise<Map<string, Boundary>> {
  const found = new Map<string, Boundary>();
  const { pk, sk } = keys.boundary(below);
  const pages = paginateQuery(
    { client: table() },
    {
      TableName: tableName(),
      ConsistentRead: consistent,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :below)',
      ExpressionAttributeValues: { ':pk': pk, ':below': sk },
    },
  );
  for await (const page of pages) {
    for (const item of page.Items ?? []) {
      const { code, shape, version } = boundaryRowSchema.parse(item);
      found.set(code, { shape: unpack(shape), version });
    }
  }
  return found;
}
