import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../clock.ts';
import type { Item } from '../kernel/transact.ts';
import { logger } from '../observability.ts';
import { keyFor } from '../secrets.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';
import { AUDIT_SHARDS } from '../table/shards.ts';
import { ChainCheck, dayOf, type Finding } from './chain.ts';
import { auditHead, type ChainHead, waitingKeys } from './seal-audit.ts';

/** A row is sealed within a minute or two; an hour allows for a sealer that was away. */
const UNSEALED_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Clocks differ: a row may stand under tomorrow's date. */
const AHEAD_DAYS = 1;

export interface AuditVerdict {
  rows: number;
  heads: ChainHead[];
  findings: Finding[];
}

async function eachRow(day: string, shard: number, take: (row: Item) => void): Promise<void> {
  const pages = paginateQuery(
    { client: table() },
    {
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.audit(day, shard, '', '').pk },
      ConsistentRead: true,
    },
  );
  for await (const page of pages) for (const row of page.Items ?? []) take(row);
}

/** Days from the first one to tomorrow. */
function daysSince(since: string): string[] {
  const days: string[] = [];
  const last = now() + AHEAD_DAYS * DAY_MS;
  for (let at = Date.parse(since); at <= last; at += DAY_MS) days.push(iso(at).slice(0, 10));
  return days;
}

async function verifyChain(shard: number, head: ChainHead, days: readonly string[]): Promise<ChainCheck> {
  const check = new ChainCheck(await keyFor('audit'), shard);
  const beyond: Item[] = [];
  for (const day of days)
    await eachRow(day, shard, (row) => {
      if (typeof row.seq !== 'number' || row.seq <= head.seq) check.add(row);
      else beyond.push(row);
    });
  check.close(head);
  const { seq } = beyond.length > 0 ? await auditHead(shard) : head;
  for (const row of beyond.filter((each) => Number(each.seq) > seq))
    check.findings.push({
      what: 'inserted',
      where: `${row.pk}|${row.sk}`,
      detail: `claims place ${row.seq}`,
    });
  const late = check.waiting.filter((row) => now() - Date.parse(String(row.at)) > UNSEALED_MS);
  for (const row of late)
    check.findings.push({ what: 'not_sealed', where: `${row.pk}|${row.sk}`, detail: `since ${row.at}` });
  return check;
}

/** Follows every chain from its first row and says what was changed, removed or put between. It changes nothing. */
export async function verifyAudit(): Promise<AuditVerdict> {
  // Read first: rows that are sealed meanwhile lie beyond the heads and are left to the next night.
  const heads = await Promise.all(Array.from({ length: AUDIT_SHARDS }, (_, shard) => auditHead(shard)));
  const today = iso(now()).slice(0, 10);
  // What no sealer ever came for lies before every chain's first day.
  const waiting = await Promise.all(heads.map((_, shard) => waitingKeys(shard, 1)));
  const first = [today, ...heads.map(({ since }) => since), ...waiting.flat().map(dayOf)].sort()[0];
  const days = daysSince(first as string);
  const verdict: AuditVerdict = { rows: 0, heads, findings: [] };
  for (const [shard, head] of heads.entries()) {
    const check = await verifyChain(shard, head, days);
    verdict.rows += check.rows;
    verdict.findings.push(...check.findings);
  }
  return verdict;
}

/** As many as an alarm's reader can look at; the command prints all of them. */
const SHOWN = 20;

/** Each night. A finding ends as an error, so that the alarm on errors tells somebody. */
export const handler = async (): Promise<{ rows: number }> => {
  const { rows, heads, findings } = await verifyAudit();
  logger.info('audit verified', { rows, heads, findings: findings.length });
  if (findings.length === 0) return { rows };
  for (const finding of findings.slice(0, SHOWN)) logger.error('audit finding', { ...finding });
  throw new Error(`the audit log has ${findings.length} findings`);
};
