import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toXml } from './xml.ts';

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';

it('names the items of a list, leaves out what is not there and closes what is empty', () => {
  const value = [
    { service_code: 'a', group: '', keywords: undefined, metadata: true, order: 1, zipcode: null },
  ];
  expect(toXml('services', value)).toBe(
    `${HEAD}<services><service><service_code>a</service_code><group/><metadata>true</metadata><order>1</order><zipcode/></service></services>\n`,
  );
  expect(toXml('services', [])).toBe(`${HEAD}<services></services>\n`);
});

it('lets no text become markup, and writes no character that XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const inner = toXml('description', `x${text}`)
        .slice(HEAD.length + '<description>'.length)
        .replace('</description>\n', '');
      expect(inner).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/);
      expect(inner).not.toMatch(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      const back = inner
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, '&');
      const kept = text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
      expect(back).toBe(`x${kept}`);
    }),
  );
});
