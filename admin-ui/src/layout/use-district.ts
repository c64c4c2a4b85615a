import { useEffect, useState } from 'react';
import { useLocale } from 'react-admin';
import type { Names } from '../api/records.ts';
import { useName } from '../lookups/names.ts';

type District = { name?: string | Names };

/** The district's own name. It is public: the sign-in page shows it before anybody has signed in. */
export function useDistrictName(): string | undefined {
  const locale = useLocale();
  const name = useName();
  const [district, setDistrict] = useState<District>();
  useEffect(() => {
    const leaving = new AbortController();
    fetch('/api/district', { headers: { 'accept-language': locale }, signal: leaving.signal })
      .then((response) => (response.ok ? (response.json() as Promise<District>) : {}))
      .then(setDistrict)
      .catch(() => undefined);
    return () => leaving.abort();
  }, [locale]);
  return name(district?.name);
}
