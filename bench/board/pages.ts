import type { Browser } from 'playwright-core';
import { DESK } from '../../tests/browser/support/browser-program.ts';
import type { Account } from '../../tests/browser/support/district.ts';
import { signInToConsole } from '../../tests/browser/support/staff.ts';

export interface Paint {
  page: string;
  /** Until the first orders stand on it, of several loads the middle one. */
  ms: number;
  requests: number;
  kilobytes: number;
}

const PAGES = [
  { page: 'board', path: 'work-orders/board?view=all', shown: '[data-column=blue] li' },
  { page: 'map', path: 'work-orders/map', shown: '.leaflet-marker-icon' },
];
const LOADS = 3;

/** How long the board and the map take on a desk that was here before: their scripts are in its cache. */
export async function paints(browser: Browser, origin: string, account: Account): Promise<Paint[]> {
  const context = await browser.newContext({ ...DESK, baseURL: origin, locale: 'zh-CN' });
  const desk = await context.newPage();
  await signInToConsole(desk, account);
  const wire = await context.newCDPSession(desk);
  let requests = 0;
  let bytes = 0;
  wire.on('Network.requestWillBeSent', () => {
    requests += 1;
  });
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await wire.send('Network.enable');
  const found: Paint[] = [];
  for (const { page, path, shown } of PAGES) {
    await desk.goto(`/admin/#/${path}`);
    await desk.locator(shown).first().waitFor({ timeout: 60_000 });
    const times: number[] = [];
    for (let load = 0; load < LOADS; load++) {
      requests = 0;
      bytes = 0;
      const began = performance.now();
      await desk.reload();
      await desk.locator(shown).first().waitFor({ timeout: 60_000 });
      times.push(performance.now() - began);
    }
    const ms = times.toSorted((a, b) => a - b)[Math.floor(LOADS / 2)] ?? 0;
    found.push({ page, ms, requests, kilobytes: bytes / 1000 });
  }
  await context.close();
  return found;
}
