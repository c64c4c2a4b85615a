/**
 * What this phone keeps for the time without a network: reports to be sent, copies of work orders, steps to be
 * told, leases. Apart from the draft's database, which an older page in another tab may hold open.
 */
export type StoreName = 'outbox' | 'copies' | 'steps' | 'leases';
const STORES: StoreName[] = ['outbox', 'copies', 'steps', 'leases'];
const OPEN_WITHIN_MS = 3_000;

let opening: Promise<IDBDatabase> | undefined;

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('mashang-offline', 1);
    // Some WebViews answer neither yes nor no.
    const timer = setTimeout(() => reject(new Error('the database does not open')), OPEN_WITHIN_MS);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      // A later version in another tab, or the browser itself, may want it for itself.
      const letGo = () => {
        opening = undefined;
      };
      request.result.onversionchange = () => {
        request.result.close();
        letGo();
      };
      request.result.onclose = letGo;
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
  });
}

function open(): Promise<IDBDatabase> {
  // Private windows and old WebViews throw already when the name is mentioned.
  opening ??= Promise.resolve()
    .then(openDatabase)
    .catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  return opening;
}

/** Resolves when what `work` asked for is on the disk; one transaction, so nobody sees half of it. */
async function within<T>(
  stores: StoreName[],
  mode: IDBTransactionMode,
  work: (store: (name: StoreName) => IDBObjectStore, answer: (value: T) => void) => void,
): Promise<T | undefined> {
  const transaction = (await open()).transaction(stores, mode);
  return new Promise((resolve, reject) => {
    let value: T | undefined;
    transaction.oncomplete = () => resolve(value);
    transaction.onabort = () => reject(transaction.error ?? new Error('storage is full'));
    transaction.onerror = () => reject(transaction.error);
    work(
      (name) => transaction.objectStore(name),
      (next) => {
        value = next;
      },
    );
  });
}

export function get<T>(name: StoreName, key: string): Promise<T | undefined> {
  return within<T>([name], 'readonly', (store, answer) => {
    const request = store(name).get(key);
    request.onsuccess = () => answer(request.result as T);
  });
}

export async function all<T>(name: StoreName): Promise<T[]> {
  const rows = await within<T[]>([name], 'readonly', (store, answer) => {
    const request = store(name).getAll();
    request.onsuccess = () => answer(request.result as T[]);
  });
  return rows ?? [];
}

/**
 * Reads and writes one row with nobody in between; undefined removes it.
 * @returns what stands there afterwards
 */
export function change<T>(
  name: StoreName,
  key: string,
  to: (before: T | undefined) => T | undefined,
): Promise<T | undefined> {
  return within<T>([name], 'readwrite', (store, answer) => {
    const request = store(name).get(key);
    request.onsuccess = () => {
      const next = to(request.result as T | undefined);
      if (next === undefined) store(name).delete(key);
      else {
        store(name).put(next, key);
        answer(next);
      }
    };
  });
}

export const remove = (name: StoreName, key: string): Promise<unknown> =>
  within([name], 'readwrite', (store) => store(name).delete(key));

export const clear = (...names: StoreName[]): Promise<unknown> =>
  within(names, 'readwrite', (store) => {
    for (const name of names) store(name).clear();
  });
