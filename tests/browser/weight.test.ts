import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type FirstView, firstViewsOf } from '../../bench/first-view.ts';
import { launch } from './support/browser-program.ts';

let browser: Browser;
let views: FirstView[];
beforeAll(async () => {
  browser = await launch();
  views = await firstViewsOf(browser, inject('origin'));
});
afterAll(() => browser?.close());

const KINDS = [
  'household',
  'outdoor',
  'merchant',
  'stall',
  'service',
  'community',
  'activity',
  'benefit',
  'courier',
];

/** Half of what was set as the aim (docs/performance.md): what comes later has to do with the rest of it. */
const MOST_BYTES = 30_000;

it('the first view of every kind of code is 30 KB on the wire at most', () => {
  expect(views.map(({ kind }) => kind).sort()).toEqual([...KINDS].sort());
  expect(views.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
  // A measurement that counts nothing would pass as well.
  expect(Math.min(...views.map(({ bytes }) => bytes))).toBeGreaterThan(10_000);
});

it('loads no map, no picture of a map and no other page’s code', () => {
  const allowed = /^\/(c\/\w+|assets\/[\w.-]+\.(js|css)|api\/codes\/\w+|favicon\.svg)$/;
  for (const { kind, paths } of views) {
    expect(
      paths.filter((path) => !allowed.test(path) || /map|leaflet|tile/i.test(path)),
      kind,
    ).toEqual([]);
  }
});
