import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type FirstView, firstViewsOf } from '../../bench/first-view.ts';
import { CODE_KINDS } from '../../functions/scan/domain/code.ts';
import { launch } from './support/browser-program.ts';

let browser: Browser;
let views: FirstView[];
beforeAll(async () => {
  browser = await launch();
  views = await firstViewsOf(browser, inject('origin'));
});
afterAll(() => browser?.close());

/** Half of what was set as the aim (docs/performance.md): what comes later has to do with the rest of it. */
const MOST_BYTES = 30_000;
/** What is seen first of a courier's card is its form, and who carries one comes back with it each day: the aim itself. */
const mostOf = (kind: string): number => (kind === 'courier' ? 2 * MOST_BYTES : MOST_BYTES);

it('the first view of every kind of code is 30 KB on the wire at most, a courier’s card 60', () => {
  expect(views.map(({ kind }) => kind).sort()).toEqual([...CODE_KINDS].sort());
  expect(views.filter(({ kind, bytes }) => bytes > mostOf(kind))).toEqual([]);
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
