import { createHash } from 'node:crypto';
import { iso } from '../clock.ts';
import { retentionShard } from '../table/index-keys.ts';
import type { Key } from '../table/keys.ts';
import { RETENTION_SHARDS } from '../table/shards.ts';

/**
 * Marks a row for the sweeper: from `atMs` on it is past its date. The row is listed in the sparse index `outbox`
 * until the attributes go. Always the same shard for the same row, so that writing it again moves the mark.
 */
export function sweptAfter(key: Key, atMs: number): { outboxShard: string; outboxAt: string } {
  const [first = 0] = createHash('sha256').update(`${key.pk}|${key.sk}`).digest();
  return { outboxShard: retentionShard(first % RETENTION_SHARDS), outboxAt: `${iso(atMs)}#${key.sk}` };
}
