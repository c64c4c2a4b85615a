import { language } from '../phone/settings.ts';

export type Vars = Record<string, string | number>;

export const fill = (text: string, vars: Vars): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole));

/**
 * Words of a part of the pages that the first view of a code does without (tests/browser/weight.test.ts): they
 * travel with that part, in both languages. What the first view says stands in this folder.
 */
export const textsOf =
  <Key extends string>(zh: Record<Key, string>, en: Record<NoInfer<Key>, string>) =>
  (key: Key, vars: Vars = {}): string =>
    fill((language() === 'en' ? en : zh)[key], vars);
