import { worker } from './scope.ts';

/** Takes the place of sw.js when the worker is to go: no request passes through it, and it leaves nothing. */
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => {
  const forget = async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await worker.registration.unregister();
  };
  event.waitUntil(forget());
});
