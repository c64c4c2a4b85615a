/** The end of an id is random, so rows spread by it. */
export const shardOfId = (id: string, shards: number): number => id.charCodeAt(id.length - 1) % shards;

/** A counter row takes some hundred changes a second in transactions; a street that says "me too" at once needs no more than four. */
const FOLLOWER_SHARDS = 4;
export const followerShardOf = (follower: string): number => shardOfId(follower, FOLLOWER_SHARDS);

/** Ten shards carry 10 × 350 events/s at 1 KB (see shards = writes/s × KB × 2 / 700 in docs/adr). */
export const OUTBOX_SHARDS = 10;

/** Each is a chain of its own and a partition a day. A row is written (2 units) and sealed (2): 16 × 175 a second at 700. */
export const AUDIT_SHARDS = 16;

/** An index row is moved by every step of a case: 8 × 700 steps a second are more than people take. */
export const ORDER_DUE_SHARDS = 8;

/** What expires was written one by one by people: 4 × 1,000 rows a second is more than they write. */
export const RETENTION_SHARDS = 4;
