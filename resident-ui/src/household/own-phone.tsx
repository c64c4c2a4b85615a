import { useState } from 'preact/hooks';
import { askForCode, releaseChild } from '../me/me-api.ts';
import { tm } from '../me/messages/index.ts';
import { mobileOf } from '../me/phone-step.tsx';
import { Field } from '../ui/field.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';

/** At fourteen the child's own phone takes the guardian's place. */
export function OwnPhone({ id, nickname, onDone }: { id: string; nickname: string; onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [sentTo, setSentTo] = useState<string>();
  const [code, setCode] = useState('');
  const action = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    const phone = sentTo ?? mobileOf(typed);
    if (!phone) return action.setError(tm('signin.phone_wrong'));
    void action.run(async () => {
      if (!sentTo) {
        await askForCode(phone);
        setSentTo(phone);
        return tm('signin.sent');
      }
      await releaseChild(id, phone, code.trim());
      onDone();
      return tm('child.own_done');
    });
  };
  return (
    <form noValidate onSubmit={submit}>
      <p class="me-note">{tm('child.own', { name: nickname })}</p>
      <Field id={`own-${id}`} label={tm(sentTo ? 'signin.code' : 'signin.phone')}>
        <input
          id={`own-${id}`}
          class="digits"
          inputMode="numeric"
          autoComplete="off"
          value={sentTo ? code : typed}
          onInput={(event) => (sentTo ? setCode : setTyped)(event.currentTarget.value)}
        />
      </Field>
      <Outcome action={action} />
      <button type="submit" class="button outline" disabled={action.busy}>
        {tm(sentTo ? 'child.own_do' : 'signin.send')}
      </button>
    </form>
  );
}
