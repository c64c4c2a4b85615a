import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import { isProblem, type Problem } from '../../api/problem.ts';
import type { Order, OrderAction } from '../../api/records.ts';
import { uploadPhoto } from '../../api/upload.ts';

export type VerbInput = {
  note?: string;
  reason?: string;
  unit?: string;
  photos?: File[];
  bounty?: number;
  units?: string[];
  until?: string;
  staff?: string;
  minutes?: number;
  kind?: string;
  part?: string;
  order?: string;
  ground?: string;
  question?: string;
};

/** Does one verb to one order: photos first, then the verb with the version the person was looking at. */
export function useVerb(order: Order, action: OrderAction, onDone: () => void) {
  const dataProvider = useDataProvider();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | Error>();
  const notify = useNotify();
  const refresh = useRefresh();

  const run = async (input: VerbInput) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { note, reason, photos: files = [], ...terms } = input;
      const photos = await Promise.all(files.map(uploadPhoto));
      const data = {
        version: order.version,
        ...(note?.trim() ? { note: note.trim() } : {}),
        ...(reason?.trim() ? { reason: reason.trim() } : {}),
        ...terms,
        ...(photos.length ? { photos } : {}),
      };
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
