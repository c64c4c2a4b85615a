import { useState } from 'preact/hooks';
import { t } from '../../messages/index.ts';
import { describedBy, Field } from '../../ui/field.tsx';

/** A step that needs words and nothing else: the receipt for an urge, the reason to put something off, or a question to the reporter. */
export function WordsForm(props: {
  action: 'acknowledge' | 'suspend' | 'ask';
  busy: boolean;
  error: string;
  onSend: (words: string) => void;
  onClose: () => void;
}) {
  const { action } = props;
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const error = missing ? t('work.words_missing') : props.error || undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(!words.trim());
    if (words.trim()) props.onSend(words.trim());
  };
  return (
    <form class="card ask" noValidate onSubmit={submit}>
      <h2>{t(`work.action.${action}`)}</h2>
      <p class="hint">{t(`work.${action}_hint`)}</p>
      <Field id="words" label={t(`work.${action}_words`)} error={error}>
        <textarea
          id="words"
          rows={3}
          maxLength={500}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          aria-describedby={describedBy('words', false, error)}
        />
      </Field>
      <button type="submit" class="button primary" disabled={props.busy}>
        {t('work.send')}
      </button>
      <button type="button" class="button plain" onClick={props.onClose}>
        {t('common.cancel')}
      </button>
    </form>
  );
}
