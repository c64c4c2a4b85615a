import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { stoppedPage } from './stopped-page.ts';

describe.each(['unknown', 'suspended', 'replaced'] as const)('the page of a code that is %s', (reason) => {
  const { headers = {}, raw } = stoppedPage(reason);
  const html = String(raw?.content);

  it('brings one style, which its own policy names, and no script or other file', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`'sha256-${hash}'`);
    expect(html).not.toMatch(/<script|style=|<link|<img|\son\w+=/);
  });

  it('speaks Chinese first, English marked as such, and leads on', () => {
    expect(html).toMatch(/<html lang="zh-CN">/);
    expect(html.indexOf('lang="en"')).toBeGreaterThan(html.indexOf('<h1>'));
    expect(html).toContain('href="/"');
    expect(html).toContain('href="/r"');
  });

  it('is small', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(4_500);
  });
});
