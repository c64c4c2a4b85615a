import { useState } from 'preact/hooks';
import { actOnOrder } from '../api.ts';
import type { OrderAction, OrderActionBody, Staff, WorkOrder } from '../api-types.ts';
import { ApiError, isTemporary } from '../http.ts';
import { tr } from '../inspect/messages/index.ts';
import { t } from '../messages/index.ts';
import { tf } from '../offline/messages/index.ts';
import type { LocalPhoto } from '../photos/photo-tile.tsx';
import { useKeyFor } from '../ui/use-key-for.ts';
import { FinishForm } from './forms/finish-form.tsx';
import { GiveBackForm } from './forms/give-back-form.tsx';
import { HandOverForm } from './forms/hand-over-form.tsx';
import { RejectForm } from './forms/reject-form.tsx';
import { isSaidVerb, SaidForm } from './forms/said-form.tsx';
import { tw, type WorkKey } from './messages/index.ts';
import { queueStep, type Words } from './offline/steps/queue-step.ts';
import { discarded, isOfflineVerb, type OfflineVerb, type Step } from './offline/steps/steps.ts';
import { changeSteps } from './offline/steps/steps-store.ts';

const ORDER: OrderAction[] = [
  'acknowledge',
  'claim',
  'accept',
  'start',
  'finish',
  'resume',
  'give_back',
  'return',
  'transfer',
  'ask',
  'suspend',
  'note',
  'reject',
];
const FORWARD: OrderAction[] = ['acknowledge', 'claim', 'accept', 'start', 'finish', 'resume'];
/** Taken by the tap alone. */
const AT_ONCE: OrderAction[] = ['accept', 'start', 'claim', 'resume'];
/** Refusals in which nobody else is concerned, so that the page's own words do. */
const KNOWN: Partial<Record<string, WorkKey>> = {
  stale_version: 'work.stale',
  illegal_transition: 'work.illegal',
};

/** The verbs this person may use now, as the server lists them; the server checks each again. */
export function OrderActions(props: {
  /** As the person's untold steps leave it. */
  order: WorkOrder;
  /** As the server had it. */
  seen: WorkOrder;
  staff: Staff;
  steps: Step[];
  offline: boolean;
  onDone: (order: WorkOrder, words: string) => void;
  onQueued: () => void;
  onStale: (words: string) => void;
}) {
  const { order, seen, staff, steps } = props;
  const [open, setOpen] = useState<OrderAction>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const keyOf = useKeyFor();
  const queued = steps.filter(({ state }) => state === 'queued').length > 0;
  const offline = props.offline || queued;
  const kept = steps.find(({ state }) => state === 'note');
  // One step in conflict is settled first; without a network one can only go on by oneself.
  const stuck = steps.some(({ state }) => state === 'conflict');
  const allowed = ORDER.filter((action) => !stuck && order.allowedActions?.includes(action));
  const actions = allowed.filter((action) => !offline || isOfflineVerb(action));

  const queue = async (action: OfflineVerb, words: Words) => {
    try {
      await queueStep({ action, ...words, seen, staff });
      setOpen(undefined);
      props.onQueued();
    } catch {
      setError(tf('steps.no_room'));
    }
  };
  const act = async (action: OrderAction, said: OrderActionBody, photos: LocalPhoto[] = []) => {
    const ids = photos.map(({ uploadId }) => uploadId).filter((id): id is string => Boolean(id));
    const body = ids.length ? { ...said, photos: ids } : said;
    const later = () =>
      isOfflineVerb(action)
        ? queue(action, { note: body.note, photos })
        : setError(t('failure.network_text'));
    setBusy(true);
    setError('');
    try {
      // A picture that did not get through goes with its step, later, not without it now.
      if (queued || navigator.onLine === false || ids.length < photos.length) await later();
      else {
        const told = { ...body, version: order.version };
        const key = keyOf(JSON.stringify([order.id, action, told]));
        const next = await actOnOrder(order.id, action, told, key);
        setOpen(undefined);
        if (kept) await changeSteps((all) => discarded(all, order.id)).catch(() => undefined);
        props.onDone(next, next.outcome === 'done' ? tr('done') : tw(`work.done.${action}`));
      }
    } catch (problem) {
      if (problem instanceof ApiError && problem.status === 409) {
        setOpen(undefined);
        const known = KNOWN[problem.code];
        props.onStale(known ? tw(known) : problem.message);
      } else if (!isTemporary(problem)) setError(problem instanceof Error ? problem.message : '');
      // Nobody knows whether it arrived: it is told again, and recognised if it did.
      else await later();
    }
    setBusy(false);
  };
  const tap = (action: OrderAction) => {
    if (AT_ONCE.includes(action)) return void act(action, {});
    setError('');
    setOpen(action);
  };
  const form = { busy, error, onClose: () => setOpen(undefined) };
  if (open === 'finish') {
    return <FinishForm {...form} kept={kept} onSend={(body, photos) => void act('finish', body, photos)} />;
  }
  if (open === 'give_back') return <GiveBackForm {...form} onSend={() => void act('give_back', {})} />;
  if (open && isSaidVerb(open)) {
    return <SaidForm {...form} action={open} onSend={(body) => void act(open, body)} />;
  }
  if (open === 'reject') {
    return <RejectForm {...form} order={order} onSend={(body) => void act(open, body)} />;
  }
  if (open === 'return' || open === 'transfer') {
    return <HandOverForm {...form} action={open} order={order} onSend={(body) => void act(open, body)} />;
  }
  if (!allowed.length) return null;
  return (
    <section class="verbs" aria-label={tw('work.actions')}>
      {actions.map((action) => (
        <button
          key={action}
          type="button"
          class={FORWARD.includes(action) ? 'button action' : 'button outline'}
          disabled={busy}
          onClick={() => tap(action)}
        >
          {tw(`work.action.${action}`)}
        </button>
      ))}
      {actions.length < allowed.length && <p class="hint">{tf('steps.need_network')}</p>}
      <p class="error" role="alert">
        {error}
      </p>
    </section>
  );
}
