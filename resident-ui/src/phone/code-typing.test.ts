import { describe, expect, it } from 'vitest';
import { normaliseCode, readTypedCode, spacedCode } from './code-typing.ts';

describe('what people type', () => {
  it.each([
    ['abcdef23p', 'lower case'],
    [' ABC DEF 23P ', 'spaces'],
    ['abc-def-23p', 'dashes'],
    ['ＡＢＣｄｅｆ２３ｐ', 'full width'],
    ['ABC　DEF·23P', 'a wide space and a dot'],
    ['ABC—DEF－23P', 'long dashes'],
    ['ABC0EF23P', 'a zero seen for a D'],
    ['abcoef23p', 'a small o seen for a D'],
    ['HTTPS://EXAMPLE.TEST/Q/ABCDEF23P', 'the printed link'],
    ['https://example.test/c/abcdef23p?x=1', 'the page’s link'],
  ])('%s (%s)', (text) => {
    expect(readTypedCode(text)).toEqual({ ok: true, code: 'ABCDEF23P' });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['ABCDEF23', 'too_short'],
    ['ABCDEF2345', 'too_long'],
    ['ABCDEF230', 'confusable'],
    ['oBCDEFo34', 'confusable'],
    ['路灯坏了', 'foreign'],
    ['<script>', 'foreign'],
    ['ABCDEF23Q', 'slip'],
    ['BACDEF23P', 'slip'],
  ])('refuses %s as %s', (text, why) => {
    expect(readTypedCode(text)).toMatchObject({ ok: false, why });
  });
});

it('reads aloud in threes', () => {
  expect(spacedCode('ABCDEF23P')).toBe('ABC DEF 23P');
  expect(normaliseCode(spacedCode('ABCDEF23P'))).toBe('ABCDEF23P');
});
