import { useCallback } from 'react';
import { useLocale } from 'react-admin';
import type { Names } from '../api/records.ts';

/** A district's own words are kept in both languages; some answers carry the reader's only. */
export const inLocale = (name: Names | string | undefined, locale: string): string | undefined =>
  typeof name === 'object' ? (locale === 'en' ? name.en : name.zh) || name.zh : name;

export function useName() {
  const locale = useLocale();
  return useCallback((name: Names | string | undefined) => inLocale(name, locale), [locale]);
}
