import { useEffect, useState } from 'preact/hooks';
import { t } from '../messages/index.ts';
import { draftMark, onOutboxMark, outboxMark } from '../phone/my-reports.ts';
import { ArrowIcon, CheckIcon, CloudOffIcon, PenIcon } from './icons.tsx';

/** What lies in the outbox of this phone; what needs the person comes first. */
function Outbox() {
  const [mark, setMark] = useState(outboxMark);
  useEffect(() => onOutboxMark(() => setMark(outboxMark())), []);
  if (!mark) return null;
  const [key, n] = mark.refused
    ? (['outbox.refused_n', mark.refused] as const)
    : mark.waiting
      ? (['outbox.waiting_n', mark.waiting] as const)
      : (['outbox.sent_n', mark.sent] as const);
  return (
    <a class="row-link draft-banner" href="/outbox">
      {mark.refused || mark.waiting ? <CloudOffIcon /> : <CheckIcon />}
      <span class="row-words">
        <strong>{t(key, { n })}</strong>
        <small>{t(mark.refused ? 'outbox.refused_hint' : 'outbox.look')}</small>
      </span>
      <ArrowIcon />
    </a>
  );
}

/** A report that was begun on this phone and not sent: one tap brings it back, at the step it had come to. */
export function DraftBanner() {
  const mark = draftMark();
  return (
    <>
      <Outbox />
      {mark && (
        <a class="row-link draft-banner" href="/r?step=send">
          <PenIcon />
          <span class="row-words">
            <strong>{t('draft.unsent')}</strong>
            <small>{mark.place ?? t('draft.unsent_text')}</small>
          </span>
          <ArrowIcon />
        </a>
      )}
    </>
  );
}
