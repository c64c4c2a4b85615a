import { t } from '../../messages/index.ts';
import { tf } from '../../offline/messages/index.ts';
import { CloudOffIcon } from '../../ui/icons.tsx';
import type { StepParts } from './parts.ts';

/** The send button and what takes its place: on its way, or waiting for the network. */
export function SendState({ draft, dispatch, queue }: Pick<StepParts, 'draft' | 'dispatch' | 'queue'>) {
  if (draft.phase === 'editing') {
    return (
      <button type="submit" class="button action">
        {t('send.button')}
      </button>
    );
  }
  const total = draft.photos.length;
  const there = draft.photos.filter((photo) => photo.uploadId ?? queue.state(photo.id)?.uploadId).length;
  if (draft.phase === 'sending') {
    return (
      <p class="sending" role="status">
        <span class="spinner" aria-hidden="true" />
        {there < total ? t('send.photos', { n: there, total }) : t('send.sending')}
      </p>
    );
  }
  return (
    <div class="waiting" role="status">
      <CloudOffIcon />
      <h2>{tf('send.keep_open_title')}</h2>
      <p>{tf('send.keep_open_text')}</p>
      <button type="button" class="button primary" onClick={() => dispatch({ type: 'resume' })}>
        {t('send.try_now')}
      </button>
      <button type="button" class="button plain" onClick={() => dispatch({ type: 'edit_again' })}>
        {t('send.edit_again')}
      </button>
    </div>
  );
}
