import { useState } from 'preact/hooks';
import { newId } from '../phone/new-id.ts';
import { language } from '../phone/settings.ts';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { dayWords } from './day-words.ts';
import { tp } from './messages/index.ts';
import type { OwnPraise as Own, Praises, Step } from './praise-api.ts';
import { PraiseText } from './praise-text.tsx';

const DONE = { agree: 'own.agreed', decline: 'own.declined', withdraw: 'own.withdrawn' } as const;

/**
 * One praise with what can be said to it. Answered, it keeps its place without buttons: a second tap of the same
 * finger must hit neither the next one nor the way back.
 */
export function OwnPraise({ praise, praises }: { praise: Own; praises: Praises }) {
  const [done, setDone] = useState<Step>();
  const [keys] = useState(() => ({ agree: newId(), decline: newId(), withdraw: newId() }));
  const action = useAction();
  const waits = praise.status === 'pending';
  const say = (step: Step) =>
    action.run(async () => {
      await praises.answer(praise, step, keys[step]);
      setDone(step);
      return tp(DONE[step]);
    });
  const date = dayWords(praise.until, language());
  return (
    <li class="card own-praise">
      {!done && <p class={waits ? 'mark yellow' : 'mark blue'}>{tp(waits ? 'own.pending' : 'own.shown')}</p>}
      {waits && !done && <p class="hint">{tp('own.as_shown')}</p>}
      {(!done || done === 'agree') && <PraiseText shown={praise.shown} />}
      <Outcome action={action} />
      {!done && (
        <>
          <p class="hint">{tp(waits ? 'own.until' : 'own.shown_until', { date })}</p>
          <div class="own-praise-ways">
            {waits && (
              <button
                type="button"
                class="button primary"
                disabled={action.busy}
                onClick={() => void say('agree')}
              >
                {tp('own.agree')}
              </button>
            )}
            <button
              type="button"
              class="button outline"
              disabled={action.busy}
              onClick={() => void say(waits ? 'decline' : 'withdraw')}
            >
              {tp(waits ? 'own.decline' : 'own.withdraw')}
            </button>
          </div>
        </>
      )}
    </li>
  );
}
