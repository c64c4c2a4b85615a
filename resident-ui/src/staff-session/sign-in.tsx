import { useState } from 'preact/hooks';
import { type SecondFactor, signIn } from '../api.ts';
import { ApiError } from '../http.ts';
import { t } from '../messages/index.ts';
import { Field } from '../ui/field.tsx';
import { Heading } from '../ui/heading.tsx';
import { tw } from '../work/messages/index.ts';
import { CodeStep } from './code-step.tsx';
import { keepSession } from './session.ts';

export function SignIn() {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const [step, setStep] = useState<SecondFactor>();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!username.trim() || !password) return setError(tw('signin.missing'));
    setBusy(true);
    setError('');
    try {
      const answer = await signIn({ username: username.trim(), password });
      if ('challenge' in answer) setStep(answer);
      else keepSession(answer);
      setBusy(false);
    } catch (problem) {
      const words =
        problem instanceof ApiError && problem.status !== 401 ? problem.message : tw('signin.wrong');
      setError(problem instanceof ApiError ? words : t('failure.network_text'));
      setBusy(false);
    }
  };
  if (step) return <CodeStep step={step} onBack={() => setStep(undefined)} />;
  return (
    <form class="card sign-in" noValidate onSubmit={(event) => void submit(event)}>
      <Heading>{tw('signin.title')}</Heading>
      <p class="hint">{tw('signin.text')}</p>
      <Field id="username" label={tw('signin.username')}>
        <input
          id="username"
          autoComplete="username"
          autoCapitalize="none"
          spellcheck={false}
          value={username}
          onInput={(event) => setUsername(event.currentTarget.value)}
        />
      </Field>
      <Field id="password" label={tw('signin.password')}>
        <input
          id="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </Field>
      <p class="error" role="alert">
        {error}
      </p>
      <button type="submit" class="button primary" disabled={busy}>
        {tw(busy ? 'signin.busy' : 'signin.button')}
      </button>
    </form>
  );
}
