import { useEffect, useState } from 'preact/hooks';
import { t } from '../messages/index.ts';
import type { UploadState } from './upload-queue.ts';

export interface LocalPhoto {
  id: string;
  blob: Blob;
  uploadId?: string;
}

function useObjectUrl(blob: Blob): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}

function stateWords(photo: LocalPhoto, state: UploadState | undefined): string {
  if (photo.uploadId || state?.phase === 'done') return t('photo.uploaded');
  if (state?.phase === 'uploading')
    return t('photo.uploading', { percent: Math.round(state.progress * 100) });
  if (state?.phase === 'waiting') return t('photo.queued');
  if (state?.phase === 'failed') return t('photo.failed');
  return '';
}

/** A photo on this phone: how far its upload is, and what can be done with it. */
export function PhotoTile(props: {
  photo: LocalPhoto;
  number: number;
  state: UploadState | undefined;
  onPaint?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
  onRetry: () => void;
}) {
  const { photo, number, state } = props;
  const url = useObjectUrl(photo.blob);
  const words = stateWords(photo, state);
  return (
    <li class="photo-tile">
      {url && <img src={url} alt={t('photo.alt', { n: number })} />}
      {state?.phase === 'uploading' && !photo.uploadId && (
        <progress max={1} value={state.progress} aria-label={t('photo.progress', { n: number })} />
      )}
      {words && <p class={state?.phase === 'failed' ? 'error' : 'hint'}>{words}</p>}
      <div class="photo-tools">
        {state?.phase === 'failed' && (
          <button type="button" class="mini" onClick={props.onRetry}>
            {t('common.retry')}
          </button>
        )}
        {props.onPaint && (
          <button
            type="button"
            class="mini"
            onClick={props.onPaint}
            aria-label={t('photo.paint_label', { n: number })}
          >
            {t('photo.paint')}
          </button>
        )}
        {props.onRemove && (
          <button
            type="button"
            class="mini"
            onClick={props.onRemove}
            aria-label={t('photo.remove_label', { n: number })}
          >
            {t(state?.phase === 'uploading' ? 'common.cancel' : 'photo.remove')}
          </button>
        )}
      </div>
    </li>
  );
}
