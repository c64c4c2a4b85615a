import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import { isProblem } from '../../api/problem.ts';
import type { Order, OrderAction } from '../../api/records.ts';
import { uploadPhoto } from '../../api/upload.ts';
import { useAttempt } from '../../api/use-attempt.ts';
import type { VerbInput } from './asks.ts';

/** Does one verb to one order: photos first, then the verb with the version the person was looking at. */
export function useVerb(order: Order, action: OrderAction, onDone: () => void) {
  const dataProvider = useDataProvider();
  const { attempt, busy, problem } = useAttempt();
  const notify = useNotify();
  const refresh = useRefresh();

  const run = async ({ photos: files = [], ...said }: VerbInput) => {
    await attempt(async () => {
      const photos = await Promise.all(files.map(uploadPhoto));
      const data = { version: order.version, ...said, ...(photos.length ? { photos } : {}) };
      await dataProvider.update('work-orders', { id: order.id, data, previousData: order, meta: { action } });
      notify(`verb.${action}.done`, { type: 'success' });
      refresh();
      onDone();
    });
  };

  /** Somebody changed the order meanwhile: what is on the screen is no longer true. */
  const stale = isProblem(problem, 'stale_version') || isProblem(problem, 'illegal_transition');
  return { run, busy, problem, stale, reload: refresh };
}
