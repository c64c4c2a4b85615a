import { fill } from '../../../shared/fill.ts';
import type { Language } from '../../../shared/http/contract.ts';
import en from '../messages/en.json' with { type: 'json' };
import zh from '../messages/zh-CN.json' with { type: 'json' };

export const wordsOf = (language: Language): typeof en => (language === 'en' ? en : zh);

const pick = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

export function statusNotes(status: string, unit: string | undefined, language: Language): string | null {
  const words = wordsOf(language);
  const text = pick(words.status, status);
  return text === undefined ? null : fill(text, { unit: unit ?? words.somebody });
}

/** What a step is to the public; undefined for what is not the public's: ratings, remarks, pictures. */
export const stepWords = (action: string, language: Language): string | undefined =>
  pick(wordsOf(language).steps, action);
