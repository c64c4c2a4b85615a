import { describe, expect, it } from 'vitest';
import { normaliseCode, readTypedCode, spacedCode } from './code-typing.ts';

describe('what people type', () => {
  it.each([
    ['abcdef234', 'lower case'],
    [' ABC DEF 234 ', 'spaces'],
    ['abc-def-234', 'dashes'],
    ['ＡＢＣｄｅｆ２３４', 'full width'],
    ['ABC　DEF·234', 'a wide space and a dot'],
    ['ABC—DEF－234', 'long dashes'],
    ['HTTPS://EXAMPLE.TEST/Q/ABCDEF234', 'the printed link'],
    ['https://example.test/c/abcdef234?x=1', 'the page’s link'],
  ])('%s (%s)', (text) => {
    expect(readTypedCode(text)).toEqual({ ok: true, code: 'ABCDEF234' });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['ABCDEF23', 'too_short'],
    ['ABCDEF2345', 'too_long'],
    ['ABCDEF230', 'confusable'],
    ['oBCDEF234', 'confusable'],
    ['路灯坏了', 'foreign'],
    ['<script>', 'foreign'],
  ])('refuses %s as %s', (text, why) => {
    expect(readTypedCode(text)).toMatchObject({ ok: false, why });
  });
});

it('reads aloud in threes', () => {
  expect(spacedCode('ABCDEF234')).toBe('ABC DEF 234');
  expect(normaliseCode(spacedCode('ABCDEF234'))).toBe('ABCDEF234');
});
