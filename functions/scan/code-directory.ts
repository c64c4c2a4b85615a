import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { config } from '../shared/district/config.ts';
import { communityOf, covers } from '../shared/district/regions.ts';
import { table, tableName } from '../shared/table/client.ts';
import { keys } from '../shared/table/keys.ts';
import { type Code, type CodeKind, codeSchema } from './domain/code.ts';

/** Every code that is listed in one place: a community, or a larger region for what belongs to no community. */
export async function* codesListedIn(directory: string): AsyncGenerator<Code> {
  const pages = paginateQuery(
    { client: table() },
    {
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.codeInCommunity(directory, '').pk },
    },
  );
  for await (const page of pages) for (const item of page.Items ?? []) yield codeSchema.parse(item);
}

/** The codes of a directory that a sheet of `region` may hold. */
export async function* codesToPrintIn(
  directory: string,
  region: string,
  kind: CodeKind | undefined,
): AsyncGenerator<Code> {
  for await (const code of codesListedIn(directory))
    if (
      code.status === 'active' &&
      (kind ?? code.kind) === code.kind &&
      covers(region, code.place.regionCode)
    )
      yield code;
}

/** The directories that hold the codes of a region and of everything below it, in order. */
export async function directoriesOf(region: string): Promise<string[]> {
  if (communityOf(region) !== undefined) return [communityOf(region) ?? region];
  const regions = await config('region');
  return regions
    .filter(({ code, level }) => level !== 'grid' && covers(region, code))
    .map(({ code }) => code)
    .sort();
}
