import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { http } from '../api/http.ts';
import type { Category } from '../api/records.ts';

const NOWHERE = 1_000;

/** As residents see them: by position, then by code; what is retired stands at the end. */
export const inTileOrder = (categories: readonly Category[]): Category[] =>
  [...categories].sort(
    (a, b) =>
      Number(a.retired ?? false) - Number(b.retired ?? false) ||
      (a.position ?? NOWHERE) - (b.position ?? NOWHERE) ||
      (a.code < b.code ? -1 : 1),
  );

/** The codes with one of them a step up or down; undefined where there is no further step. */
export function moved(codes: readonly string[], code: string, by: -1 | 1): string[] | undefined {
  const from = codes.indexOf(code);
  const other = codes[from + by];
  if (from < 0 || other === undefined) return undefined;
  return codes.map((each) => (each === code ? other : each === other ? code : each));
}

/** Puts the tiles of a page in an order; a second click waits for the first. */
export function useTileOrder() {
  const client = useQueryClient();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const put = async (parent: string | undefined, codes: readonly string[]) => {
    if (busy) return;
    setBusy(true);
    try {
      await http.json('/api/categories/order', {
        method: 'PUT',
        body: { ...(parent ? { parent } : {}), codes },
      });
      notify('tree.order_saved', { type: 'success' });
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: 'error' });
    } finally {
      await client.invalidateQueries({ queryKey: ['categories'] });
      setBusy(false);
    }
  };
  return { put, busy };
}
