import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Sorry } from './sorry.ts';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium of this machine: named in CHROMIUM_PATH, installed, or downloaded by playwright earlier. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...usual, chromium.executablePath()].find((path) => existsSync(path));
}

/** Finds Chromium or installs it: Debian's package with CJK fonts as root, else playwright's own download. */
export function ensureChromium(say: (text: string) => void): string {
  const found = findChromium();
  if (found) return found;
  const run = (command: string, args: string[]) =>
    spawnSync(command, args, { stdio: 'inherit' }).status === 0;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot) {
    say('installing Chromium (Debian)');
    if (run('apt-get', ['update', '-q'])) {
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    }
  }
  if (!findChromium()) {
    say('downloading Chromium (playwright)');
    const cli = join(
      dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
      'cli.js',
    );
    run(process.execPath, [cli, 'install', 'chromium']);
  }
  const path = findChromium();
  if (!path)
    throw new Sorry('No Chromium was found or could be installed: install one and name it in CHROMIUM_PATH.');
  return path;
}
