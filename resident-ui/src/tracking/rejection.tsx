import { useState } from 'preact/hooks';
import { appealReport } from '../api.ts';
import type { Track } from '../api-types.ts';
import { t, tKnown } from '../messages/index.ts';
import { Until } from '../time/when.tsx';
import { useAction } from '../ui/use-action.ts';
import { WordsForm } from '../ui/words-form.tsx';

/** Why nothing is done about it, in plain words, and what the reporter can still do. */
export function Rejection(props: { token: string; track: Track; onDone: (track: Track) => void }) {
  const { rejection } = props.track;
  if (!rejection) return null;
  const { ground, canAppeal, until, final, hotline } = rejection;
  return (
    <section class="card ask">
      <h2>{t('rejection.title')}</h2>
      <p>{tKnown(`rejection.ground.${ground}`, t('rejection.ground.other'))}</p>
      {canAppeal && <Until say={(vars) => t('rejection.until', vars)} at={until} />}
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
  const action = useAction();
  const send = (words: string) =>
    action.run(async () => {
      onDone(await appealReport(token, words));
      return undefined;
    });
  if (!open)
    return (
      <button type="button" class="button outline" onClick={() => setOpen(true)}>
        {t('rejection.appeal')}
      </button>
    );
  return (
    <WordsForm
      id="appeal"
      label={t('rejection.words')}
      missing={t('rejection.words_missing')}
      least={2}
      most={500}
      send={t('rejection.send')}
      busy={action.busy}
      error={action.error}
      onSend={(words) => void send(words)}
      onClose={() => setOpen(false)}
    />
  );
}
