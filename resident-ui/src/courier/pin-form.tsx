import { useState } from 'preact/hooks';
import { describedBy, Field } from '../ui/field.tsx';
import { useAction } from '../ui/use-action.ts';
import { openWithPin } from './courier-api.ts';
import { tc } from './messages/index.ts';
import type { OpenCard } from './open-card.ts';

/** Six digits, typed once a day. What was typed is kept nowhere. */
export function PinForm({
  code,
  notice,
  onOpen,
}: {
  code: string;
  notice: string;
  onOpen: (card: OpenCard) => void;
}) {
  const [pin, setPin] = useState('');
  const action = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    if (action.busy) return;
    const digits = pin.normalize('NFKC').replace(/\s/g, '');
    if (!/^\d{6}$/.test(digits)) return action.setError(tc('pin_six'));
    void action.run(async () => {
      try {
        onOpen({ code, ...(await openWithPin(code, digits)) });
      } catch (problem) {
        setPin('');
        document.getElementById('pin')?.focus();
        throw problem;
      }
      return undefined;
    });
  };
  return (
    <form class="card courier-pin" noValidate onSubmit={submit}>
      <h2>{tc('title')}</h2>
      <p>{tc('intro')}</p>
      <p class="told" role="status">
        {notice}
      </p>
      <Field id="pin" label={tc('pin')} hint={tc('pin_hint')} error={action.error}>
        <input
          id="pin"
          class="digits"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={pin}
          aria-describedby={describedBy('pin', true, action.error)}
          onInput={(event) => setPin(event.currentTarget.value)}
        />
      </Field>
      <button type="submit" class="button action" disabled={action.busy}>
        {tc(action.busy ? 'opening' : 'open')}
      </button>
      <p class="hint">{tc('not_courier')}</p>
    </form>
  );
}
