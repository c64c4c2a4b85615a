import { useState } from 'preact/hooks';
import { joinHousehold } from '../me/me-api.ts';
import { tm } from '../me/messages/index.ts';
import { t } from '../messages/index.ts';
import { readTypedCode } from '../phone/code-typing.ts';
import { Field } from '../ui/field.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';

/** The code can come with the address, from the page that the scanned code opened. */
const given = (): string => new URLSearchParams(location.search).get('code') ?? '';

export function JoinForm({ onJoined }: { onJoined: () => void }) {
  const [text, setText] = useState(given);
  const [wrong, setWrong] = useState('');
  const action = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = readTypedCode(text);
    setWrong(typed.ok ? '' : t(`home.code_${typed.why}`, { n: typed.code.length }));
    if (!typed.ok) return;
    void action.run(async () => {
      await joinHousehold(typed.code);
      setText('');
      onJoined();
      return tm('house.asked');
    });
  };
  return (
    <form class="card" noValidate onSubmit={submit}>
      <h2>{tm('house.join')}</h2>
      <Field id="household-code" label={tm('house.code')} hint={tm('house.code_hint')} error={wrong}>
        <input
          id="household-code"
          class="digits"
          value={text}
          autoCapitalize="characters"
          autoComplete="off"
          spellcheck={false}
          aria-describedby="household-code-hint household-code-error"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <Outcome action={action} />
      <button type="submit" class="button primary" disabled={action.busy}>
        {tm(action.busy ? 'busy' : 'house.join_button')}
      </button>
    </form>
  );
}
