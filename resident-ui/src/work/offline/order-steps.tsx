import { tf } from '../../offline/messages/index.ts';
import { OrderLog } from '../order-log.tsx';
import { stepName, stepNames } from './step-names.ts';
import { sendSteps } from './steps/background.ts';
import { conflictWords } from './steps/conflict-words.ts';
import { again, discarded, isStillPossible, noteKept, type Step } from './steps/steps.ts';
import { changeSteps } from './steps/steps-store.ts';
import './offline.css';

function Conflict({ step, steps, onChange }: { step: Step; steps: Step[]; onChange: () => void }) {
  const { orderId, conflict, logSeen } = step;
  const words = conflictWords(step);
  const news = conflict?.order?.log?.slice(logSeen ?? 0) ?? [];
  const wrote = steps.some(({ note, photos }) => note || photos.length);
  const settle = (to: (all: Step[]) => Step[]) =>
    void changeSteps(to)
      .then(onChange, onChange)
      .then(() => sendSteps());
  const order = conflict?.order;
  return (
    <section class="card ask" role="alert">
      <h2>{tf('steps.conflict', { action: stepName(step) })}</h2>
      {words && <p>{tf(words.key, words.vars)}</p>}
      {step.note && <p class="quote">{step.note}</p>}
      {news.length > 0 && <OrderLog log={news} title={tf('steps.meanwhile')} />}
      {order && isStillPossible(step, order) && (
        <button type="button" class="button primary" onClick={() => settle((all) => again(all, order))}>
          {tf('steps.again')}
        </button>
      )}
      {wrote && (
        <button type="button" class="button outline" onClick={() => settle((all) => noteKept(all, orderId))}>
          {tf('steps.keep_note')}
        </button>
      )}
      <button type="button" class="button plain" onClick={() => settle((all) => discarded(all, orderId))}>
        {tf('steps.discard')}
      </button>
    </section>
  );
}

/** What this person did with the order that the server has not confirmed, or has refused. */
export function OrderSteps({ steps, onChange }: { steps: Step[]; onChange: () => void }) {
  const stuck = steps.find(({ state }) => state === 'conflict');
  if (stuck) return <Conflict step={stuck} steps={steps} onChange={onChange} />;
  const queued = steps.filter(({ state }) => state === 'queued');
  const kept = steps.find(({ state }) => state === 'note');
  return (
    <>
      {queued.length > 0 && (
        <p class="untold" role="status">
          {tf('steps.waiting', { actions: stepNames(queued) })}
        </p>
      )}
      {kept && (
        <div class="untold">
          <p>{tf('steps.kept')}</p>
          {kept.note && <p class="quote">{kept.note}</p>}
          <button
            type="button"
            class="mini"
            onClick={() => void changeSteps((all) => discarded(all, kept.orderId)).catch(() => undefined)}
          >
            {tf('steps.drop_note')}
          </button>
        </div>
      )}
    </>
  );
}
