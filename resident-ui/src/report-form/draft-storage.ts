import type { Draft } from './draft.ts';

/**
 * The draft and its pictures in IndexedDB. Pictures have rows of their own, because every key press
 * saves the draft. Where the database is refused, the draft lives as long as the page.
 */
const CURRENT = 'current';
let opening: Promise<IDBDatabase> | undefined;
let storedPhotos = new Set<string>();

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('mashang', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('drafts');
      request.result.createObjectStore('photos');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

/** Without this the last write of a page that is being left waits for its answers, and is dropped with it. */
function commit(transaction: IDBTransaction): Promise<void> {
  const end = done(transaction);
  // Chromium before 76 commits by itself only.
  if (typeof transaction.commit === 'function') transaction.commit();
  return end;
}

function read<T>(store: IDBObjectStore, key: string): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const request = store.get(key);
    request.onsuccess = () => resolve(request.result as T | undefined);
    request.onerror = () => reject(request.error);
  });
}

export async function saveDraft(draft: Draft): Promise<void> {
  const transaction = (await open()).transaction(['drafts', 'photos'], 'readwrite');
  const photos = transaction.objectStore('photos');
  const wanted = new Set(draft.photos.map((photo) => photo.id));
  for (const photo of draft.photos) if (!storedPhotos.has(photo.id)) photos.put(photo.blob, photo.id);
  for (const id of storedPhotos) if (!wanted.has(id)) photos.delete(id);
  const rows = draft.photos.map(({ blob: _, ...row }) => row);
  transaction.objectStore('drafts').put({ ...draft, photos: rows }, CURRENT);
  await commit(transaction);
  storedPhotos = wanted;
}

export async function loadDraft(): Promise<Draft | undefined> {
  const transaction = (await open()).transaction(['drafts', 'photos']);
  const saved = await read<Draft>(transaction.objectStore('drafts'), CURRENT);
  if (!saved) return undefined;
  const photos = [];
  for (const row of saved.photos) {
    const blob = await read<Blob>(transaction.objectStore('photos'), row.id);
    if (blob) photos.push({ ...row, blob });
  }
  storedPhotos = new Set(photos.map((photo) => photo.id));
  return { ...saved, photos };
}

export async function clearDraft(): Promise<void> {
  const transaction = (await open()).transaction(['drafts', 'photos'], 'readwrite');
  transaction.objectStore('drafts').clear();
  transaction.objectStore('photos').clear();
  await commit(transaction);
  storedPhotos = new Set();
}
