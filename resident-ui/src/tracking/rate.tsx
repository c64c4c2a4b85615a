import { useState } from 'preact/hooks';
import { rateReport } from '../api.ts';
import type { Track } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { Until } from '../time/when.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { WordsField } from '../ui/words-field.tsx';
import { type Star, StarInput, StarsShown } from './stars.tsx';

export function Rate(props: { token: string; track: Track; onDone: () => void }) {
  const [stars, setStars] = useState<Star>();
  const [comment, setComment] = useState('');
  const [given, setGiven] = useState(props.track.rating);
  const action = useAction();
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
  const submit = (event: Event) => {
    event.preventDefault();
    if (!stars) return action.setError(t('rate.missing'));
    const words = comment.trim();
    const body = { stars, ...(words ? { comment: words } : {}) };
    void action.run(async () => {
      await rateReport(props.token, body);
      setGiven(body);
      props.onDone();
      return undefined;
    });
  };
  return (
    <form class="card ask" noValidate onSubmit={submit}>
      <h2>{t('rate.title')}</h2>
      <StarInput value={stars} onChange={setStars} />
      <WordsField
        id="comment"
        label={t('rate.comment')}
        rows={3}
        most={500}
        value={comment}
        onChange={setComment}
      />
      <Outcome action={action} />
      <Until say={(vars) => t('rate.until', vars)} at={props.track.rateUntil} />
      <button type="submit" class="button primary" disabled={action.busy}>
        {t('rate.send')}
      </button>
    </form>
  );
}
