import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import { isProblem, type Problem } from '../../api/problem.ts';
import type { Order, OrderAction } from '../../api/records.ts';
import { uploadPhoto } from '../../api/upload.ts';
import type { VerbInput } from './asks.ts';

/** Does one verb to one order: photos first, then the verb with the version the person was looking at. */
export function useVerb(order: Order, action: OrderAction, onDone: () => void) {
  const dataProvider = useDataProvider();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | Error>();
  const notify = useNotify();
  const refresh = useRefresh();

  const run = async ({ photos: files = [], ...said }: VerbInput) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const photos = await Promise.all(files.map(uploadPhoto));
      const data = { version: order.version, ...said, ...(photos.length ? { photos } : {}) };
      await dataProvider.update('work-orders', { id: order.id, data, previousData: order, meta: { action } });
      notify(`verb.${action}.done`, { type: 'success' });
      refresh();
      onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };

  /** Somebody changed the order meanwhile: what is on the screen is no longer true. */
  const stale = isProblem(problem, 'stale_version') || isProblem(problem, 'illegal_transition');
  return { run, busy, problem, stale, reload: refresh };
}
