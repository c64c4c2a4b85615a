import { useState } from 'preact/hooks';
import { rateReport } from '../api.ts';
import type { Track } from '../api-types.ts';
import { ApiError } from '../http.ts';
import { t } from '../messages/index.ts';
import { Moment } from '../time/when.tsx';
import { Field } from '../ui/field.tsx';
import { type Star, StarInput, StarsShown } from './stars.tsx';

export function Rate(props: { token: string; track: Track; onDone: () => void }) {
  const [stars, setStars] = useState<Star>();
  const [comment, setComment] = useState('');
  const [error, setError] = useState('');
  const [given, setGiven] = useState(props.track.rating);
  const [busy, setBusy] = useState(false);
  const rating = props.track.rating ?? given;
  if (rating) {
    return (
      <section class="card" role="status">
        <h2>{t('rate.thanks')}</h2>
        <StarsShown value={rating.stars} />
        {rating.comment && <p class="quote">{rating.comment}</p>}
      </section>
    );
  }
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!stars) return setError(t('rate.missing'));
    setBusy(true);
    setError('');
    const words = comment.trim();
    const body = { stars, ...(words ? { comment: words } : {}) };
    try {
      await rateReport(props.token, body);
      setGiven(body);
      props.onDone();
    } catch (problem) {
      setError(problem instanceof ApiError ? problem.message : t('failure.network_text'));
    }
    setBusy(false);
  };
  return (
    <form class="card ask" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('rate.title')}</h2>
      <StarInput value={stars} onChange={setStars} />
      <Field id="comment" label={t('rate.comment')}>
        <textarea
          id="comment"
          rows={3}
          maxLength={500}
          value={comment}
          onInput={(event) => setComment(event.currentTarget.value)}
        />
      </Field>
      <p class="error" role="alert">
        {error}
      </p>
      {props.track.rateUntil && (
        <p class="hint">
          {t('rate.until')} <Moment at={props.track.rateUntil} />
        </p>
      )}
      <button type="submit" class="button primary" disabled={busy}>
        {t('rate.send')}
      </button>
    </form>
  );
}
