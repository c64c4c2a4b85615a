import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { DESK, launch, PHONE } from './browser-program.ts';
import { type Trouble, watch } from './watch.ts';

export interface Visit extends BrowserContextOptions {
  /** Answers that the server is meant to refuse in this visit; any other refusal is trouble. */
  refusals?: RegExp[];
}

export interface Visitors {
  origin: string;
  phone: (visit?: Visit) => Promise<Page>;
  desk: (visit?: Visit) => Promise<Page>;
}

const failures = join(tmpdir(), 'mashang-browser-failures');

/**
 * One Chromium a file. Each visit has a context of its own, and a test fails when any of its pages asked
 * another host, broke the content security policy, or wrote an error to the console.
 */
export function useBrowser(): Visitors {
  const origin = inject('origin');
  let browser: Browser;
  let open: { page: Page; troubles: Trouble[] }[] = [];

  const visit = async ({ refusals = [], ...options }: Visit): Promise<Page> => {
    const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN', ...options });
    context.setDefaultTimeout(15_000);
    const troubles = await watch(context, origin, refusals);
    const page = await context.newPage();
    open.push({ page, troubles });
    return page;
  };

  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async ({ task }) => {
    const visits = open;
    open = [];
    if (task.result?.state === 'fail') {
      mkdirSync(failures, { recursive: true });
      const name = task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
      for (const [index, { page }] of visits.entries()) {
        const path = join(failures, `${name}.${index}.png`);
        await page.screenshot({ path, fullPage: true }).catch(() => undefined);
        console.log(`picture of the failure: ${path}`);
      }
    }
    await Promise.all(visits.map(({ page }) => page.context().close()));
    expect(visits.flatMap(({ troubles }) => troubles)).toEqual([]);
  });
  afterAll(() => browser?.close());

  return {
    origin,
    phone: (options = {}) => visit({ ...PHONE, ...options }),
    desk: (options = {}) => visit({ ...DESK, ...options }),
  };
}
