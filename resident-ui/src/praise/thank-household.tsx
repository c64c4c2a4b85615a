import { useState } from 'preact/hooks';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { useKeyFor } from '../ui/use-key-for.ts';
import { tp } from './messages/index.ts';
import { NEIGHBOUR_REASONS, type Reason, thankHousehold } from './praise-api.ts';
import { ReasonsField } from './reasons-field.tsx';
import './praise.css';

/** Reasons alone: what anybody can leave on a door must not be able to frighten those behind it. */
export function ThankHousehold({ code }: { code: string }) {
  const [reasons, setReasons] = useState<Reason[]>([]);
  const [sent, setSent] = useState(false);
  const keyFor = useKeyFor();
  const action = useAction();
  if (sent)
    return (
      <section class="card" role="status">
        <h2>{tp('house.sent')}</h2>
        <p class="hint">{tp('house.sent_text')}</p>
      </section>
    );
  const submit = (event: Event) => {
    event.preventDefault();
    if (reasons.length === 0) return action.setError(tp('reasons.missing'));
    void action.run(async () => {
      await thankHousehold(code, reasons, keyFor(reasons.join()));
      setSent(true);
      return undefined;
    });
  };
  return (
    <form class="card" noValidate onSubmit={submit}>
      <p>{tp('house.text')}</p>
      <ReasonsField reasons={NEIGHBOUR_REASONS} chosen={reasons} onChange={setReasons} />
      <Outcome action={action} />
      <button type="submit" class="button primary" disabled={action.busy}>
        {tp(action.busy ? 'sending' : 'house.send')}
      </button>
    </form>
  );
}
