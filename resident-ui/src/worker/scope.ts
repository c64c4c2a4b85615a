/** What a service worker's file sees, as far as ours uses it: TypeScript's DOM library knows pages only. */
interface Extendable extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

interface Fetching extends Extendable {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}

interface Syncing extends Extendable {
  tag: string;
}

interface WorkerScope {
  location: Location;
  registration: { unregister: () => Promise<boolean> };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: Extendable) => void): void;
    (type: 'fetch', listener: (event: Fetching) => void): void;
    (type: 'sync', listener: (event: Syncing) => void): void;
  };
}

export const worker = self as unknown as WorkerScope;
