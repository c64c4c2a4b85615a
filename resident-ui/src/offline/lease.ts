/** Where a browser has no locks, a row says who is at work; it runs out by itself when that tab is killed. */
export interface Lease {
  holder: string;
  /** Milliseconds since 1970. */
  until: number;
}

export const LEASE_MS = 30_000;

/** A clock set back must not lock everybody out: no lease reaches further than its length. */
export function mayTake(lease: Lease | undefined, me: string, now: number): boolean {
  return !lease || lease.holder === me || lease.until <= now || lease.until > now + LEASE_MS;
}

export const takenBy = (me: string, now: number): Lease => ({ holder: me, until: now + LEASE_MS });
