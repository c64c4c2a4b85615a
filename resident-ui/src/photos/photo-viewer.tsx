import { useState } from 'preact/hooks';
import type { Photo } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ArrowIcon, CloseIcon } from '../ui/icons.tsx';

export function PhotoViewer(props: { photos: Photo[]; start: number; label: string; onClose: () => void }) {
  const { photos } = props;
  const [at, setAt] = useState(props.start);
  const photo = photos[at];
  const go = (step: number) => setAt((n) => (n + step + photos.length) % photos.length);
  return (
    <Dialog label={props.label} class="viewer" onClose={props.onClose}>
      <div class="viewer-bar">
        <p role="status">{t('photo.of', { n: at + 1, total: photos.length })}</p>
        <button type="button" class="icon-button" aria-label={t('common.close')} onClick={props.onClose}>
          <CloseIcon />
        </button>
      </div>
      <img src={photo?.url} alt={t('photo.open', { label: props.label, n: at + 1 })} />
      {photos.length > 1 && (
        <div class="viewer-bar">
          <button
            type="button"
            class="icon-button back"
            aria-label={t('photo.previous')}
            onClick={() => go(-1)}
          >
            <ArrowIcon />
          </button>
          <button type="button" class="icon-button" aria-label={t('photo.next')} onClick={() => go(1)}>
            <ArrowIcon />
          </button>
        </div>
      )}
    </Dialog>
  );
}
