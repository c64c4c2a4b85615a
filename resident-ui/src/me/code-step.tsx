import { useState } from 'preact/hooks';
import { Field } from '../ui/field.tsx';
import { Heading } from '../ui/heading.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { askForCode, type Choice, knock } from './me-api.ts';
import { tm } from './messages/index.ts';
import type { ResidentSession } from './session.ts';
import { useCountdown } from './use-countdown.ts';

const shown = (phone: string): string => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;

export function CodeStep({
  phone,
  onAnswer,
  onOther,
}: {
  phone: string;
  onAnswer: (answer: ResidentSession | Choice) => void;
  onOther: () => void;
}) {
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState('');
  const [shared, setShared] = useState(false);
  const action = useAction();
  const { left, restart } = useCountdown(60);
  const submit = (event: Event) => {
    event.preventDefault();
    const digits = code.normalize('NFKC').replace(/\D/g, '');
    setWrong(digits.length === 6 ? '' : tm('signin.code_wrong'));
    if (digits.length !== 6) return;
    void action.run(async () => {
      onAnswer(await knock({ phone, code: digits, ...(shared ? { choose: true } : {}) }));
      return undefined;
    });
  };
  const again = () =>
    action.run(async () => {
      await askForCode(phone);
      restart();
      return tm('signin.sent');
    });
  return (
    <form class="card me-sign-in" noValidate onSubmit={submit}>
      <Heading>{tm('signin.code_title')}</Heading>
      <Field
        id="otp"
        label={tm('signin.code')}
        hint={tm('signin.code_hint', { phone: shown(phone) })}
        error={wrong}
      >
        <input
          id="otp"
          class="digits code-digits"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          value={code}
          aria-describedby="otp-hint otp-error"
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <span>{tm('signin.shared')}</span>
      </label>
      <Outcome action={action} />
      <button type="submit" class="button primary" disabled={action.busy}>
        {tm(action.busy ? 'signin.checking' : 'signin.enter')}
      </button>
      <button
        type="button"
        class="button outline"
        disabled={left > 0 || action.busy}
        onClick={() => void again()}
      >
        {left > 0 ? tm('signin.again_in', { n: left }) : tm('signin.again')}
      </button>
      <p class="hint">{tm('signin.none')}</p>
      <button type="button" class="link" onClick={onOther}>
        {tm('signin.other_phone')}
      </button>
    </form>
  );
}
