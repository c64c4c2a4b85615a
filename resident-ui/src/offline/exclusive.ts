import { newId } from '../phone/new-id.ts';
import { change } from './database.ts';
import { LEASE_MS, type Lease, mayTake, takenBy } from './lease.ts';

const ME = newId();

/** @returns false when somebody else holds it; true also where nothing can be written: then nobody else can either */
async function take(name: string): Promise<boolean> {
  try {
    const lease = await change<Lease>('leases', name, (held) =>
      mayTake(held, ME, Date.now()) ? takenBy(ME, Date.now()) : held,
    );
    return lease?.holder === ME;
  } catch {
    return true;
  }
}

async function withLease<T>(name: string, work: () => Promise<T>): Promise<T | 'busy'> {
  if (!(await take(name))) return 'busy';
  const renewing = setInterval(() => void take(name), LEASE_MS / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await change<Lease>('leases', name, (held) => (held?.holder === ME ? undefined : held)).catch(
      () => undefined,
    );
  }
}

/** One tab or worker of this phone at a time does what has this name; the others hear "busy" at once. */
export async function exclusive<T>(name: string, work: () => Promise<T>): Promise<T | 'busy'> {
  // Web Locks came to phones in 2018 (Safari: 2022); they end with their tab.
  if (!('locks' in navigator)) return withLease(name, work);
  return await navigator.locks.request(`mashang.${name}`, { ifAvailable: true }, async (lock) =>
    lock ? work() : 'busy',
  );
}
