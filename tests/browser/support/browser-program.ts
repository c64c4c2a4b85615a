import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../../local/chromium.ts';

export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 1,
};
export const DESK = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };

/** @throws when this machine has no Chromium */
export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
