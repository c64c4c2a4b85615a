import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { synthesize, templateDirectory } from '../../local/engines/synth.ts';
import { files, read } from './sources.ts';

const root = join(import.meta.dirname, '../..');
const code = files('{functions,local,cdk,tests,bench,districts,resident-ui,admin-ui}/**/*.{ts,tsx,mjs,cjs}');
const tracked = existsSync(join(root, '.git'))
  ? execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  : code;

describe('the files', () => {
  it('are short enough to read in one go', () => {
    const long = code
      .map((file) => [file, read(file).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });

  it('leave nothing for later and switch no check off', () => {
    // Spelled apart, so that this file does not name what it looks for.
    const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', '@ts-' + 'ignore', '\\.on' + 'ly\\('].join('|'));
    expect(code.filter((file) => marks.test(read(file)))).toEqual([]);
  });

  it('name no package registry', () => {
    const text = tracked.filter(
      (file) => existsSync(join(root, file)) && !/\.(png|jpe?g|webp|ttf|otf|woff2|ico|pdf)$/.test(file),
    );
    const host = new RegExp('https?://registry' + '\\.');
    expect(text.filter((file) => host.test(read(file)))).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});

describe('the developer pages', () => {
  beforeAll(() => synthesize('kangbashi'));

  it('are in local/ alone: nothing deployed knows them', () => {
    const deployed = [
      'serverless.yml',
      'serverless.roles.cjs',
      'serverless.esbuild.cjs',
      ...files('functions/**/*.ts', 'cdk/{bin,lib}/**/*.ts', '{resident-ui,admin-ui}/src/**/*.{ts,tsx}'),
    ].filter((file) => !file.endsWith('.test.ts'));
    expect(deployed.filter((file) => /['"`/ ]\/dev(\/|['"`\s]|$)/m.test(read(file)))).toEqual([]);
  });

  it('are in no template', () => {
    const template = files('cdk.out/*.template.json');
    expect(template.length, templateDirectory).toBeGreaterThan(0);
    for (const file of template) expect(read(file)).not.toMatch(/\/dev\b/);
  });
});
