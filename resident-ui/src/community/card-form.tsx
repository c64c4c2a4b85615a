import { useState } from 'preact/hooks';
import { type Card, saveCard } from '../me/me-api.ts';
import { tm } from '../me/messages/index.ts';
import { Field } from '../ui/field.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';

/** Staff choose what a neighbourhood reads of them. */
export function CardForm({ card: first }: { card: Card }) {
  const [card, setCard] = useState(first);
  const action = useAction();
  const change = (next: Partial<Card>) => setCard({ ...card, ...next });
  const submit = (event: Event) => {
    event.preventDefault();
    void action.run(async () => {
      const { showName, version } = card;
      const phone = card.phone?.trim();
      const note = card.note?.trim();
      setCard(await saveCard({ showName, version, ...(phone ? { phone } : {}), ...(note ? { note } : {}) }));
      return tm('card.saved');
    });
  };
  return (
    <form class="card" noValidate onSubmit={submit}>
      <h2>{tm('card.title')}</h2>
      <p class="hint">{tm('card.text')}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={card.showName}
          onChange={(event) => change({ showName: event.currentTarget.checked })}
        />
        <span>{tm('card.name')}</span>
      </label>
      <Field id="card-phone" label={tm('card.phone')} hint={tm('card.phone_hint')}>
        <input
          id="card-phone"
          type="tel"
          autoComplete="off"
          maxLength={20}
          value={card.phone ?? ''}
          aria-describedby="card-phone-hint"
          onInput={(event) => change({ phone: event.currentTarget.value })}
        />
      </Field>
      <Field id="card-note" label={tm('card.note')}>
        <input
          id="card-note"
          maxLength={60}
          value={card.note ?? ''}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
      </Field>
      <Outcome action={action} />
      <button type="submit" class="button primary" disabled={action.busy}>
        {tm(action.busy ? 'busy' : 'card.save')}
      </button>
    </form>
  );
}
