import { useEffect } from 'preact/hooks';
import { getCode } from '../api.ts';
import { ApiError } from '../http.ts';
import { t } from '../messages/index.ts';
import type { Draft, DraftEvent } from './draft.ts';

/** Puts the place's name beside its code. A code that no longer works is dropped with a word about it. */
export function useCodePlace(draft: Draft, dispatch: (event: DraftEvent) => void): void {
  const { code, placeName } = draft;
  useEffect(() => {
    if (!code || placeName) return;
    let stale = false;
    getCode(code).then(
      (info) => {
        if (!stale) dispatch({ type: 'edit', edit: { placeName: info.place.name } });
      },
      (error: unknown) => {
        if (stale || !(error instanceof ApiError) || error.status >= 500) return;
        dispatch({ type: 'edit', edit: {}, drop: ['code', 'placeName'] });
        dispatch({ type: 'problem', problem: { path: 'code', message: t('place.code_dropped', { code }) } });
      },
    );
    return () => {
      stale = true;
    };
  }, [code, placeName, dispatch]);
}
