import { useState } from 'preact/hooks';
import { finishSignIn, type SecondFactor } from '../api.ts';
import { ApiError } from '../http.ts';
import { t } from '../messages/index.ts';
import { Field } from '../ui/field.tsx';
import { Heading } from '../ui/heading.tsx';
import { tw } from '../work/messages/index.ts';
import { keepSession } from './session.ts';

interface Props {
  step: SecondFactor;
  onBack: () => void;
}

/** The code from the phone that makes them. Setting that up takes a second screen, so it is the console's. */
export function CodeStep({ step, onBack }: Props) {
  const [code, setCode] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const enrol = step.secondFactor === 'enrol';
  const submit = async (event: Event) => {
    event.preventDefault();
    if (code.trim().length < 6) return setError(tw('signin.code_missing'));
    setBusy(true);
    setError('');
    try {
      keepSession(await finishSignIn({ challenge: step.challenge, code }));
    } catch (problem) {
      setError(problem instanceof ApiError ? problem.message : t('failure.network_text'));
      setBusy(false);
    }
  };
  return (
    <form class="card sign-in" noValidate onSubmit={(event) => void submit(event)}>
      <Heading>{tw('signin.code_title')}</Heading>
      <p class="hint">{tw(enrol ? 'signin.code_enrol' : 'signin.code_text')}</p>
      {!enrol && (
        <Field id="code" label={tw('signin.code')}>
          <input
            id="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellcheck={false}
            value={code}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </Field>
      )}
      <p class="error" role="alert">
        {error}
      </p>
      {!enrol && (
        <button type="submit" class="button primary" disabled={busy}>
          {tw(busy ? 'signin.busy' : 'signin.button')}
        </button>
      )}
      {enrol && (
        <a class="button primary" href="/admin/">
          {tw('signin.to_console')}
        </a>
      )}
      <button type="button" class="button" onClick={onBack}>
        {tw('signin.back')}
      </button>
    </form>
  );
}
