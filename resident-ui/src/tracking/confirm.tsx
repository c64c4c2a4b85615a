import { useState } from 'preact/hooks';
import { confirmReport } from '../api.ts';
import type { Track } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { Until } from '../time/when.tsx';
import { CheckIcon } from '../ui/icons.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { WordsForm } from '../ui/words-form.tsx';

/** "Solved" is the reporter's word. "Not solved" asks what is still wrong. */
export function Confirm(props: { token: string; track: Track; onDone: (track: Track) => void }) {
  const [open, setOpen] = useState(false);
  const action = useAction();
  const send = (body: { solved: boolean; reason?: string }) =>
    action.run(async () => {
      props.onDone(await confirmReport(props.token, body));
      return undefined;
    });
  return (
    <section class="card ask">
      <h2>{t('confirm.title')}</h2>
      <Until say={(vars) => t('confirm.until', vars)} at={props.track.confirmUntil} />
      {open ? (
        <WordsForm
          id="reason"
          label={t('confirm.reason')}
          missing={t('confirm.reason_missing')}
          most={500}
          send={t('confirm.send_reason')}
          busy={action.busy}
          error={action.error}
          onSend={(reason) => void send({ solved: false, reason })}
          onClose={() => setOpen(false)}
        />
      ) : (
        <>
          <button
            type="button"
            class="button primary"
            disabled={action.busy}
            onClick={() => void send({ solved: true })}
          >
            <CheckIcon />
            <span>{t('confirm.solved')}</span>
          </button>
          <button type="button" class="button outline" disabled={action.busy} onClick={() => setOpen(true)}>
            {t('confirm.not_solved')}
          </button>
          <Outcome action={action} />
        </>
      )}
    </section>
  );
}
