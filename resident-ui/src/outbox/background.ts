import { createUpload, fileReport } from '../api.ts';
import { mayBeSignedIn } from '../me/session.ts';
import { putBlob } from '../offline/put-blob.ts';
import { backoffMs } from '../phone/backoff.ts';
import { addMyReport, setOutboxMark } from '../phone/my-reports.ts';
import type { Draft } from '../report-form/draft.ts';
import { drainOutbox } from './drain.ts';
import { newEntry, type OutboxEntry } from './entry.ts';
import { putEntry, tidy } from './outbox-store.ts';

const TAG = 'outbox';
const listeners = new Set<(entries: OutboxEntry[]) => void>();
let attempt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | undefined;

/** What was sent, by a page or the worker, joins the reports this phone remembers. */
function rememberSent(entry: OutboxEntry): void {
  const { draft, sent } = entry;
  if (!sent || entry.seen) return;
  addMyReport({
    path: sent.path,
    category: draft.categoryName ?? '',
    place: draft.placeName || draft.address,
    ...(draft.code ? { code: draft.code } : {}),
    at: new Date(entry.at).toISOString(),
  });
}

/** Looks at the outbox and tells everyone on this page. */
export async function lookAtOutbox(): Promise<OutboxEntry[]> {
  const { left, mark } = await tidy(Date.now());
  for (const entry of left) rememberSent(entry);
  setOutboxMark(mark);
  for (const listener of [...listeners]) listener(left);
  return left;
}

export function onOutboxChange(listener: (entries: OutboxEntry[]) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const tools = {
  upload: async (photo: Blob, draftId: string) =>
    putBlob(await createUpload({ contentType: photo.type, size: photo.size }, draftId), photo),
  post: fileReport,
  now: () => Date.now(),
};

async function run(): Promise<void> {
  const waiting = await drainOutbox(tools);
  attempt = waiting ? attempt + 1 : 0;
  clearTimeout(timer);
  if (waiting) timer = setTimeout(() => void sendOutbox(), backoffMs(attempt, Math.random()));
  await lookAtOutbox();
}

/** Sends what waits, now; a phone without a database has nothing waiting. */
export function sendOutbox(): Promise<void> {
  running ??= run()
    .catch(() => undefined)
    .finally(() => {
      running = undefined;
    });
  return running;
}

/** The browser wakes the worker when the network is back, also when no page of ours is open. Chromium only. */
async function askTheWorker(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const sync = (registration as { sync?: { register: (tag: string) => Promise<void> } } | undefined)?.sync;
  await sync?.register(TAG);
}

/** @throws when this phone cannot keep it: then the page itself has to stay open */
export async function handOver(draft: Draft): Promise<void> {
  await putEntry(newEntry(draft, mayBeSignedIn(), Date.now()));
  await lookAtOutbox();
  void askTheWorker().catch(() => undefined);
}

let started = false;

/** Sends at once, when the network is back and when somebody looks at the page again. */
export function startOutbox(): void {
  if (started) return;
  started = true;
  window.addEventListener('online', () => void sendOutbox());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void sendOutbox();
  });
  void sendOutbox();
}
