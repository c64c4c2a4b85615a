import { useState } from 'preact/hooks';
import { confirmReport } from '../api.ts';
import type { Track } from '../api-types.ts';
import { ApiError } from '../http.ts';
import { t } from '../messages/index.ts';
import { Due, Moment } from '../time/when.tsx';
import { describedBy, Field } from '../ui/field.tsx';
import { CheckIcon } from '../ui/icons.tsx';

/** "Solved" is the reporter's word. "Not solved" asks what is still wrong. */
export function Confirm(props: { token: string; track: Track; onDone: (track: Track) => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (solved: boolean) => {
    if (!solved && !reason.trim()) {
      setError(t('confirm.reason_missing'));
      document.getElementById('reason')?.focus();
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      props.onDone(await confirmReport(props.token, solved ? { solved } : { solved, reason: reason.trim() }));
    } catch (problem) {
      setError(problem instanceof ApiError ? problem.message : t('failure.network_text'));
    }
    setBusy(false);
  };
  return (
    <section class="card ask">
      <h2>{t('confirm.title')}</h2>
      {props.track.confirmUntil && (
        <p class="hint">
          {t('confirm.until')} <Moment at={props.track.confirmUntil} /> (
          <Due at={props.track.confirmUntil} />)
        </p>
      )}
      {!open && (
        <>
          <button type="button" class="button primary" disabled={busy} onClick={() => void send(true)}>
            <CheckIcon />
            <span>{t('confirm.solved')}</span>
          </button>
          <button type="button" class="button outline" disabled={busy} onClick={() => setOpen(true)}>
            {t('confirm.not_solved')}
          </button>
          <p class="error" role="alert">
            {error}
          </p>
        </>
      )}
      {open && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send(false);
          }}
        >
          <Field id="reason" label={t('confirm.reason')} error={error}>
            <textarea
              id="reason"
              rows={3}
              maxLength={500}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
              aria-describedby={describedBy('reason', false, error)}
              aria-invalid={error ? true : undefined}
            />
          </Field>
          <button type="submit" class="button primary" disabled={busy}>
            {t('confirm.send_reason')}
          </button>
          <button type="button" class="button plain" onClick={() => setOpen(false)}>
            {t('common.back')}
          </button>
        </form>
      )}
    </section>
  );
}
