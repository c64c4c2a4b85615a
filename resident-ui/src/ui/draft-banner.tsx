import { t } from '../messages/index.ts';
import { draftMark } from '../phone/my-reports.ts';
import { ArrowIcon, PenIcon } from './icons.tsx';

/** A report that was begun on this phone and not sent: one tap brings it back, at the step it had come to. */
export function DraftBanner() {
  const mark = draftMark();
  if (!mark) return null;
  return (
    <a class="row-link draft-banner" href="/r?step=send">
      <PenIcon />
      <span class="row-words">
        <strong>{t('draft.unsent')}</strong>
        <small>{mark.place ?? t('draft.unsent_text')}</small>
      </span>
      <ArrowIcon />
    </a>
  );
}
