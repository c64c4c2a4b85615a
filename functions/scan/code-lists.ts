import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { config } from '../shared/district/config.ts';
import { communityOf, coversAny } from '../shared/district/regions.ts';
import { notFound } from '../shared/errors.ts';
import { openCursor, sealCursor } from '../shared/http/cursor.ts';
import { table, tableName } from '../shared/table/client.ts';
import { keys } from '../shared/table/keys.ts';
import { type Code, type CodeKind, type CodeStatus, codeSchema } from './domain/code.ts';

export interface CodeFilter {
  /** A region code; the codes of everything below it. Left out: all that the caller may see. */
  community?: string | undefined;
  kind?: CodeKind | undefined;
  status?: CodeStatus | undefined;
}

/** Queries a page may cost when most of what is read is filtered out. */
const ROUNDS = 8;

/**
 * The directories to read, in order of region code, so that a place in the list is a directory and a code.
 * @throws DomainError `not_found` for a region outside the caller's, which looks like one that does not exist
 */
async function directories(allowed: readonly string[], within: string | undefined): Promise<string[]> {
  const own = allowed.map((region) => communityOf(region) ?? region);
  if (within !== undefined && !coversAny(own, within)) throw notFound();
  const roots = [...new Set(within === undefined ? own : [within])].sort();
  if (roots.every((root) => communityOf(root) === root)) return roots;
  const regions = await config('region');
  return regions
    .filter(({ code, level }) => level !== 'grid' && coversAny(roots, code))
    .map(({ code }) => code)
    .sort();
}

async function read(community: string, after: string | undefined, filter: CodeFilter, limit: number) {
  const wanted = { kind: filter.kind, status: filter.status };
  const tests = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const answer = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: after ? 'pk = :pk AND sk > :after' : 'pk = :pk',
      ...(tests.length > 0
        ? {
            FilterExpression: tests.map(([name]) => `#${name} = :${name}`).join(' AND '),
            ExpressionAttributeNames: Object.fromEntries(tests.map(([name]) => [`#${name}`, name])),
          }
        : {}),
      ExpressionAttributeValues: {
        ':pk': keys.codeInCommunity(community, '').pk,
        ...(after ? { ':after': after } : {}),
        ...Object.fromEntries(tests.map(([name, value]) => [`:${name}`, value])),
      },
      Limit: tests.length > 0 ? 200 : limit,
    }),
  );
  const readTo: unknown = answer.LastEvaluatedKey?.sk;
  return {
    codes: (answer.Items ?? []).map((item) => codeSchema.parse(item)),
    ...(typeof readTo === 'string' ? { readTo } : {}),
  };
}

/** One query for a community; a wider region is walked community by community. */
export async function listCodes(
  allowed: readonly string[],
  { limit, cursor, ...filter }: CodeFilter & { limit: number; cursor?: string | undefined },
): Promise<{ items: Code[]; nextCursor?: string }> {
  const list = `codes/${filter.community ?? ''}/${filter.kind ?? ''}/${filter.status ?? ''}`;
  const start = cursor === undefined ? {} : await openCursor(list, cursor);
  const open = (await directories(allowed, filter.community)).filter(
    (each) => each >= (start.community ?? ''),
  );
  const items: Code[] = [];
  let last = start;
  for (let round = 0; open[0] !== undefined; round++) {
    const community = open[0];
    if (round === ROUNDS) return { items, nextCursor: await sealCursor(list, last) };
    const page = await read(
      community,
      last.community === community ? last.after : undefined,
      filter,
      limit + 1,
    );
    for (const code of page.codes) {
      if (!coversAny(allowed, code.place.regionCode)) continue;
      if (items.length === limit) return { items, nextCursor: await sealCursor(list, last) };
      items.push(code);
      last = { community, after: code.code };
    }
    if (page.readTo !== undefined) {
      last = { community, after: page.readTo };
      continue;
    }
    open.shift();
    if (open[0] !== undefined) last = { community: open[0], after: '' };
  }
  return { items };
}
