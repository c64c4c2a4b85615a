import type { Browser } from 'playwright-core';
import { launch, PHONE } from '../tests/browser/support/browser-program.ts';
import { readDistrict } from '../tests/browser/support/district.ts';
import { openStack } from '../tests/support/local-stack.ts';

export interface FirstView {
  kind: string;
  /** On the wire, heads and bodies as they were compressed. */
  bytes: number;
  requests: number;
  /** What was asked for, without its origin. */
  paths: string[];
}

/** What a phone that was never here loads until the page of a scanned code stands and nothing more comes. */
async function measure(browser: Browser, origin: string, kind: string, code: string): Promise<FirstView> {
  const context = await browser.newContext({ ...PHONE, locale: 'zh-CN' });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  let bytes = 0;
  const paths: string[] = [];
  wire.on('Network.requestWillBeSent', ({ request }) => paths.push(request.url.replace(origin, '')));
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await wire.send('Network.enable');
  await page.goto(`${origin}/c/${code}`, { waitUntil: 'networkidle' });
  // Of a courier's card its PIN is asked.
  const first = page.getByRole('link', { name: '反映这里的问题' }).or(page.getByLabel('6 位 PIN'));
  await first.waitFor();
  await context.close();
  return { kind, bytes, requests: paths.length, paths };
}

/** The first view of a code of each kind in the district at `origin`. */
export async function firstViewsOf(browser: Browser, origin: string): Promise<FirstView[]> {
  const { codes } = await readDistrict(origin);
  const kinds = new Map(codes.toReversed().map(({ kind, code }) => [kind, code]));
  const views: FirstView[] = [];
  for (const [kind, code] of kinds) views.push(await measure(browser, origin, kind, code));
  return views.toReversed();
}

/** Measured in a local stack of its own, or in the one at ORIGIN. */
export async function firstView(): Promise<FirstView[]> {
  const stack = await openStack();
  try {
    const browser = await launch();
    try {
      return await firstViewsOf(browser, stack.origin);
    } finally {
      await browser.close();
    }
  } finally {
    await stack.close();
  }
}
