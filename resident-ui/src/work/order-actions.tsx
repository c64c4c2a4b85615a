import { useState } from 'preact/hooks';
import { actOnOrder } from '../api.ts';
import type { OrderAction, OrderActionBody, WorkOrder } from '../api-types.ts';
import { ApiError } from '../http.ts';
import { t } from '../messages/index.ts';
import { FinishForm } from './finish-form.tsx';
import { HandOverForm } from './hand-over-form.tsx';

const ORDER: OrderAction[] = ['accept', 'start', 'finish', 'return', 'transfer'];
const FORWARD: OrderAction[] = ['accept', 'start', 'finish'];

/** The verbs this person may use now, as the server lists them; the server checks each again. */
export function OrderActions(props: {
  order: WorkOrder;
  onDone: (order: WorkOrder, words: string) => void;
  onStale: (words: string) => void;
}) {
  const { order } = props;
  const [open, setOpen] = useState<OrderAction>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const actions = ORDER.filter((action) => order.allowedActions?.includes(action));
  const act = async (action: OrderAction, body: OrderActionBody) => {
    setBusy(true);
    setError('');
    try {
      const next = await actOnOrder(order.id, action, { ...body, version: order.version });
      setOpen(undefined);
      props.onDone(next, t(`work.done.${action}`));
    } catch (problem) {
      if (problem instanceof ApiError && problem.status === 409) {
        setOpen(undefined);
        props.onStale(t(problem.code === 'stale_version' ? 'work.stale' : 'work.illegal'));
      } else setError(problem instanceof ApiError ? problem.message : t('failure.network_text'));
    }
    setBusy(false);
  };
  const tap = (action: OrderAction) => {
    if (action === 'accept' || action === 'start') return void act(action, {});
    setError('');
    setOpen(action);
  };
  const form = { busy, error, onClose: () => setOpen(undefined) };
  if (open === 'finish') return <FinishForm {...form} onSend={(body) => void act('finish', body)} />;
  if (open === 'return' || open === 'transfer') {
    return <HandOverForm {...form} action={open} order={order} onSend={(body) => void act(open, body)} />;
  }
  if (!actions.length) return null;
  return (
    <section class="verbs" aria-label={t('work.actions')}>
      {actions.map((action) => (
        <button
          key={action}
          type="button"
          class={FORWARD.includes(action) ? 'button action' : 'button outline'}
          disabled={busy}
          onClick={() => tap(action)}
        >
          {t(`work.action.${action}`)}
        </button>
      ))}
      <p class="error" role="alert">
        {error}
      </p>
    </section>
  );
}
