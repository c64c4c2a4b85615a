import { useState } from 'preact/hooks';
import { language } from '../phone/settings.ts';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { Heading } from '../ui/heading.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useAction } from '../ui/use-action.ts';
import { useLoad } from '../ui/use-load.ts';
import { accountNotice, type Choice, knock } from './me-api.ts';
import { tm } from './messages/index.ts';
import type { ResidentSession } from './session.ts';

const Check = (props: { checked: boolean; onChange: (checked: boolean) => void; label: string }) => (
  <label class="check">
    <input
      type="checkbox"
      checked={props.checked}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
    <span>{props.label}</span>
  </label>
);

/** A nickname and two ticks that nobody has set beforehand. */
export function NewPerson({
  phone,
  challenge,
  onAnswer,
}: {
  phone: string;
  challenge: string;
  onAnswer: (answer: ResidentSession | Choice) => void;
}) {
  const notice = useLoad(`notice.${language()}`, accountNotice);
  const [nickname, setNickname] = useState('');
  const [fourteen, setFourteen] = useState(false);
  const [agreed, setAgreed] = useState(false);
  const action = useAction();
  if (notice.error) return <Failure error={notice.error} onRetry={notice.reload} />;
  if (!notice.data) return <Skeleton />;
  const { version, title, text } = notice.data;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!nickname.trim()) return action.setError(tm('new.nickname_missing'));
    if (!fourteen) return action.setError(tm('new.age_missing'));
    if (!agreed) return action.setError(tm('new.agree_missing'));
    const person = { nickname: nickname.trim(), fourteen };
    void action.run(async () => {
      onAnswer(await knock({ phone, challenge, person, notice: { purpose: 'account', version } }));
      return undefined;
    });
  };
  return (
    <form class="card me-sign-in" noValidate onSubmit={submit}>
      <Heading>{tm('new.title')}</Heading>
      <p class="hint">{tm('new.text')}</p>
      <Field id="nickname" label={tm('new.nickname')} hint={tm('new.nickname_hint')}>
        <input
          id="nickname"
          autoComplete="nickname"
          maxLength={20}
          value={nickname}
          aria-describedby="nickname-hint"
          onInput={(event) => setNickname(event.currentTarget.value)}
        />
      </Field>
      <details class="notice">
        <summary>{tm('new.read')}</summary>
        <p>{text}</p>
      </details>
      <Check checked={fourteen} onChange={setFourteen} label={tm('new.age')} />
      <Check checked={agreed} onChange={setAgreed} label={tm('new.agree', { title })} />
      <Outcome action={action} />
      <button type="submit" class="button primary" disabled={action.busy}>
        {tm(action.busy ? 'signin.checking' : 'new.create')}
      </button>
    </form>
  );
}
