/** False in development, and where a district switched the worker off (build/service-worker.ts). */
declare const WITH_WORKER: boolean;

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** Whoever saves data, or has hardly a network, is not asked to download pages they did not open. */
function thrifty(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '');
}

/** The worker that opens these pages without a network. Over plain http only on this very machine. */
export function registerWorker(): void {
  if (!WITH_WORKER || !('serviceWorker' in navigator)) return;
  if (location.protocol !== 'https:' && !LOCAL.includes(location.hostname)) return;
  if (thrifty() && !navigator.serviceWorker.controller) return;
  // Never from an HTTP cache, so that a switched-off worker is gone at the next visit.
  navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
}
