import { useState } from 'preact/hooks';
import { answerQuestion } from '../api.ts';
import type { Track } from '../api-types.ts';
import { ApiError } from '../http.ts';
import { t } from '../messages/index.ts';
import { Due, Moment } from '../time/when.tsx';
import { describedBy, Field } from '../ui/field.tsx';

/** What the reporter is asked. The clock of their case stands still until they answer, or until it is too late to wait. */
export function Answer(props: { token: string; track: Track; onDone: (track: Track) => void }) {
  const { question } = props.track;
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (!question) return null;
  if (!props.track.canAnswer) {
    return (
      <section class="card" role="status">
        <h2>{t('answer.sent')}</h2>
        <p>{t('answer.sent_text')}</p>
      </section>
    );
  }
  const submit = async (event: Event) => {
    event.preventDefault();
    const text = words.trim();
    if (!text) {
      setError(t('answer.missing'));
      document.getElementById('answer')?.focus();
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      props.onDone(await answerQuestion(props.token, { text }));
    } catch (problem) {
      setError(problem instanceof ApiError ? problem.message : t('failure.network_text'));
    }
    setBusy(false);
  };
  return (
    <form class="card ask" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('answer.title')}</h2>
      <p class="quote">{question.text}</p>
      <Field id="answer" label={t('answer.label')} error={error}>
        <textarea
          id="answer"
          rows={4}
          maxLength={1000}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          aria-describedby={describedBy('answer', false, error)}
          aria-invalid={error ? true : undefined}
        />
      </Field>
      <button type="submit" class="button primary" disabled={busy}>
        {t('answer.send')}
      </button>
      <p class="hint">
        {t('answer.until')} <Moment at={question.until} /> (<Due at={question.until} />)
      </p>
    </form>
  );
}
