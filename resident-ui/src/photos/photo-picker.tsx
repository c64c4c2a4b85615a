import { useState } from 'preact/hooks';
import { t } from '../messages/index.ts';
import { CameraIcon } from '../ui/icons.tsx';
import { PaintEditor } from './paint-editor.tsx';
import { type LocalPhoto, PhotoTile } from './photo-tile.tsx';
import { shrinkPhoto } from './shrink-photo.ts';
import type { UploadQueue } from './upload-queue.ts';
import './photos.css';

/** Take or choose photos, paint over, remove. The owner keeps the list; this shows and changes it. */
export function PhotoPicker(props: {
  photos: LocalPhoto[];
  max: number;
  uploads: UploadQueue;
  error?: string | undefined;
  onAdd: (blobs: Blob[]) => void;
  onRemove: (id: string) => void;
  onPainted: (id: string, blob: Blob) => void;
}) {
  const { photos, max, uploads } = props;
  const [painting, setPainting] = useState<LocalPhoto>();
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const room = max - photos.length;

  const take = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    input.value = '';
    setBusy(true);
    const blobs: Blob[] = [];
    let unreadable = 0;
    for (const file of files.slice(0, room)) {
      // One after another: an old phone has no memory for nine opened photos.
      await shrinkPhoto(file).then(
        (blob) => blobs.push(blob),
        () => {
          unreadable += 1;
        },
      );
    }
    if (blobs.length) props.onAdd(blobs);
    setBusy(false);
    if (unreadable) setTrouble(t('photo.unreadable', { n: unreadable }));
    else setTrouble(files.length > room ? t('photo.too_many', { max }) : '');
  };
  const onChange = (event: { currentTarget: HTMLInputElement }) => void take(event.currentTarget);

  return (
    <div class={props.error ? 'photo-picker wrong' : 'photo-picker'}>
      <ul class="photo-grid">
        {photos.map((photo, index) => (
          <PhotoTile
            key={photo.id}
            photo={photo}
            number={index + 1}
            state={uploads.state(photo.id)}
            onPaint={() => setPainting(photo)}
            onRemove={() => props.onRemove(photo.id)}
            onRetry={() => uploads.add(photo.id, photo.blob)}
          />
        ))}
      </ul>
      {room > 0 && (
        <div class="photo-sources">
          <label class="button file-button">
            <CameraIcon />
            <span>{t('photo.take')}</span>
            <input type="file" accept="image/*" capture="environment" disabled={busy} onChange={onChange} />
          </label>
          <label class="button file-button">
            <span>{t('photo.choose')}</span>
            <input type="file" accept="image/*" multiple disabled={busy} onChange={onChange} />
          </label>
        </div>
      )}
      <p class="hint" role="status">
        {busy ? t('photo.preparing') : t('photo.count', { n: photos.length, max })}
      </p>
      <p class="error" role="alert">
        {props.error || trouble}
      </p>
      {painting && (
        <PaintEditor
          blob={painting.blob}
          onClose={() => setPainting(undefined)}
          onDone={(blob) => {
            props.onPainted(painting.id, blob);
            setPainting(undefined);
          }}
        />
      )}
    </div>
  );
}
