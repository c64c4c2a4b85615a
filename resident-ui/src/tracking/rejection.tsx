import { useState } from 'preact/hooks';
import { appealReport } from '../api.ts';
import type { Track } from '../api-types.ts';
import { ApiError } from '../http.ts';
import { t, tKnown } from '../messages/index.ts';
import { Moment } from '../time/when.tsx';
import { describedBy, Field } from '../ui/field.tsx';

/** Why nothing is done about it, in plain words, and what the reporter can still do. */
export function Rejection(props: { token: string; track: Track; onDone: (track: Track) => void }) {
  const { rejection } = props.track;
  if (!rejection) return null;
  const { ground, canAppeal, until, final, hotline } = rejection;
  return (
    <section class="card ask">
      <h2>{t('rejection.title')}</h2>
      <p>{tKnown(`rejection.ground.${ground}`, t('rejection.ground.other'))}</p>
      {canAppeal && until && (
        <p class="hint">
          {t('rejection.until')} <Moment at={until} />
        </p>
      )}
      {canAppeal && <AppealForm token={props.token} onDone={props.onDone} />}
      {!canAppeal && (
        <p>
          {t(final ? 'rejection.final' : 'rejection.over')}{' '}
          {hotline && <a href={`tel:${hotline}`}>{t('rejection.call', { number: hotline })}</a>}
        </p>
      )}
    </section>
  );
}

function AppealForm({ token, onDone }: { token: string; onDone: (track: Track) => void }) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (words.trim().length < 2) {
      setError(t('rejection.words_missing'));
      document.getElementById('appeal')?.focus();
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      onDone(await appealReport(token, words.trim()));
    } catch (problem) {
      setError(problem instanceof ApiError ? problem.message : t('failure.network_text'));
    }
    setBusy(false);
  };
  if (!open)
    return (
      <button type="button" class="button outline" onClick={() => setOpen(true)}>
        {t('rejection.appeal')}
      </button>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <Field id="appeal" label={t('rejection.words')} error={error}>
        <textarea
          id="appeal"
          rows={3}
          maxLength={500}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          aria-describedby={describedBy('appeal', false, error)}
          aria-invalid={error ? true : undefined}
        />
      </Field>
      <button type="submit" class="button primary" disabled={busy}>
        {t('rejection.send')}
      </button>
      <button type="button" class="button plain" onClick={() => setOpen(false)}>
        {t('common.back')}
      </button>
    </form>
  );
}
