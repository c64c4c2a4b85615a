import { useState } from 'preact/hooks';
import { t } from '../messages/index.ts';
import { readTypedCode } from '../phone/code-typing.ts';
import { navigate } from '../router.ts';

/** Types of slip are told apart, so that the person knows what to look at again on the sticker. */
export function CodeEntry() {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = readTypedCode(text);
    if (typed.ok) return navigate(`/c/${typed.code}`);
    setError(t(`home.code_${typed.why}`, { n: typed.code.length }));
    document.getElementById('code')?.focus();
  };
  return (
    <form class="code-entry" onSubmit={submit} noValidate>
      <label for="code">{t('home.code_label')}</label>
      <div class="code-row">
        <input
          id="code"
          class="digits"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          placeholder="ABC DEF 23P"
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellcheck={false}
          enterKeyHint="go"
          aria-describedby="code-error code-hint"
          aria-invalid={error ? true : undefined}
        />
        <button type="submit" class="button warm">
          {t('home.code_open')}
        </button>
      </div>
      <p class="plate-hint" id="code-hint">
        {t('home.code_hint')}
      </p>
      <p class="plate-error" id="code-error" role="alert">
        {error}
      </p>
    </form>
  );
}
