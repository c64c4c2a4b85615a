import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Load<T> {
  data: T | undefined;
  error: unknown;
  busy: boolean;
  reload: () => void;
  /** A newer answer arrived by another way (after an action). */
  set: (data: T) => void;
}

/** Loads once for a key and again on demand; an answer for an older key is thrown away. */
export function useLoad<T>(key: string, load: () => Promise<T>): Load<T> {
  const [data, setData] = useState<T>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(true);
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  // Dependencies: key and turn say when to load again.
  useEffect(() => {
    let stale = false;
    setBusy(true);
    setError(undefined);
    latest
      .current()
      .then(
        (next) => {
          if (stale) return;
          setData(() => next);
          setError(undefined);
        },
        (problem: unknown) => {
          if (!stale) setError(problem ?? new Error('unknown'));
        },
      )
      .finally(() => {
        if (!stale) setBusy(false);
      });
    return () => {
      stale = true;
    };
  }, [key, turn]);
  const reload = useCallback(() => setTurn((n) => n + 1), []);
  const set = useCallback((next: T) => setData(() => next), []);
  return { data, error, busy, reload, set };
}
