import type { Page } from 'playwright-core';

/** A phone without a network complains about each request it tries. */
export const OFFLINE = [/\/api\//, /\/storage\//, /\/media\//, /\/favicon/, /\/assets\//, /\/sw\.js/];

/** Waits until the worker has everything it needs; it takes up its work at the next page. */
export async function workerReady(page: Page): Promise<void> {
  const state = `navigator.serviceWorker.getRegistration().then((found) => found?.active?.state ?? '')`;
  for (const until = Date.now() + 45_000; Date.now() < until; await page.waitForTimeout(250)) {
    if ((await page.evaluate<string>(state)) === 'activated') return;
  }
  throw new Error('The worker does not get ready.');
}

/** What the browser does when the network is back: it may take its time, a test does not. */
export async function wakeWorker(page: Page, origin: string, tag: string): Promise<void> {
  const wire = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    wire.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (ours) resolve(ours.registrationId);
    });
  });
  await wire.send('ServiceWorker.enable');
  const registrationId = await registered;
  await wire.send('ServiceWorker.dispatchSyncEvent', { origin, registrationId, tag, lastChance: true });
}
