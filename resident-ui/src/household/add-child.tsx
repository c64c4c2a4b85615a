import { useState } from 'preact/hooks';
import { addChild } from '../me/me-api.ts';
import { tm } from '../me/messages/index.ts';
import { Field } from '../ui/field.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';

export function AddChild({ onAdded }: { onAdded: () => void }) {
  const [nickname, setNickname] = useState('');
  const [birthDate, setBirthDate] = useState('');
  const action = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    if (!nickname.trim()) return action.setError(tm('new.nickname_missing'));
    if (!birthDate) return action.setError(tm('child.birth_missing'));
    void action.run(async () => {
      await addChild(nickname.trim(), birthDate);
      setNickname('');
      setBirthDate('');
      onAdded();
      return tm('child.added');
    });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Field id="child-name" label={tm('child.nickname')}>
        <input
          id="child-name"
          autoComplete="off"
          maxLength={20}
          value={nickname}
          onInput={(event) => setNickname(event.currentTarget.value)}
        />
      </Field>
      <Field id="child-birth" label={tm('child.birth')} hint={tm('child.birth_hint')}>
        <input
          id="child-birth"
          type="date"
          value={birthDate}
          aria-describedby="child-birth-hint"
          onInput={(event) => setBirthDate(event.currentTarget.value)}
        />
      </Field>
      <Outcome action={action} />
      <button type="submit" class="button outline" disabled={action.busy}>
        {tm(action.busy ? 'busy' : 'child.add')}
      </button>
    </form>
  );
}
