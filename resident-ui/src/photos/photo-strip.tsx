import { useState } from 'preact/hooks';
import type { Photo } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { PhotoViewer } from './photo-viewer.tsx';
import './photos.css';

/** Cleared photos as small pictures; one that is still being checked says so instead of a broken frame. */
export function PhotoStrip({ photos, label }: { photos: Photo[]; label: string }) {
  const [open, setOpen] = useState<number>();
  const [broken, setBroken] = useState<string[]>([]);
  if (!photos.length) return null;
  const shown = photos.filter((photo) => photo.url && !broken.includes(photo.url));
  return (
    <div class="photo-strip">
      <p class="photo-strip-label">{label}</p>
      <ul>
        {photos.map((photo, index) => {
          const { url } = photo;
          if (!url || !shown.includes(photo)) {
            return (
              <li key={photo.id ?? index} class="photo-pending">
                {t(
                  photo.status === 'rejected'
                    ? 'photo.rejected'
                    : url && navigator.onLine === false
                      ? 'photo.offline'
                      : 'photo.pending',
                )}
              </li>
            );
          }
          return (
            <li key={url}>
              <button type="button" onClick={() => setOpen(shown.indexOf(photo))}>
                <img
                  src={photo.thumbUrl ?? url}
                  loading="lazy"
                  alt={t('photo.open', { label, n: index + 1 })}
                  onError={() => setBroken((known) => [...known, url])}
                />
              </button>
            </li>
          );
        })}
      </ul>
      {open !== undefined && (
        <PhotoViewer photos={shown} start={open} label={label} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}
