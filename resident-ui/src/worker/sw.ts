import type { FiledReport, UploadTicket } from '../api-types.ts';
import { call } from '../http.ts';
import { putBlob } from '../offline/put-blob.ts';
import { drainOutbox } from '../outbox/drain.ts';
import { worker } from './scope.ts';
import { type Build, dropOldVersions, install, plan } from './shell.ts';

/** Written in by the build (build/service-worker.ts). */
declare const BUILD: Build;

worker.addEventListener('install', (event) => {
  // The next page that opens is of this version; those that are open notice nothing.
  event.waitUntil(install(BUILD).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => event.waitUntil(dropOldVersions(BUILD)));

worker.addEventListener('fetch', (event) => {
  const respond = plan(event.request, worker.location.origin, BUILD);
  if (respond) event.respondWith(respond());
});

const tools = {
  upload: async (photo: Blob, key: string) => {
    const body = { contentType: photo.type, size: photo.size };
    return putBlob(await call<UploadTicket>('/api/uploads', { method: 'POST', body, key }), photo);
  },
  post: (body: unknown, key: string) => call<FiledReport>('/api/reports', { method: 'POST', body, key }),
  now: () => Date.now(),
};

/** Reports of nobody in particular; those of signed-in residents need their session, which is a page's. */
async function sendReports(): Promise<void> {
  const waiting = await drainOutbox(tools, (entry) => !entry.signedIn);
  // The browser asks again later when this fails.
  if (waiting) throw new Error('still waiting');
}

worker.addEventListener('sync', (event) => {
  if (event.tag === 'outbox') event.waitUntil(sendReports());
});
