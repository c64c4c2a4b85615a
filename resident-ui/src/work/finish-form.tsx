import { useState } from 'preact/hooks';
import { createStaffUpload } from '../api.ts';
import type { OrderActionBody } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { newId } from '../phone/new-id.ts';
import { PhotoPicker } from '../photos/photo-picker.tsx';
import type { LocalPhoto } from '../photos/photo-tile.tsx';
import { uploadTools } from '../photos/put-photo.ts';
import { useUploadQueue } from '../photos/use-upload-queue.ts';
import { describedBy, Field } from '../ui/field.tsx';

const MAX_AFTER = 9;

/** What was done, with photos of how it looks now. */
export function FinishForm(props: {
  busy: boolean;
  error: string;
  onSend: (body: OrderActionBody) => void;
  onClose: () => void;
}) {
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<LocalPhoto[]>([]);
  const [uploading, setUploading] = useState(false);
  const [trouble, setTrouble] = useState('');
  const queue = useUploadQueue(() => uploadTools(createStaffUpload));

  const submit = async (event: Event) => {
    event.preventDefault();
    setUploading(true);
    setTrouble('');
    for (const { id, blob } of photos) queue.add(id, blob);
    await queue.settled(photos.map((photo) => photo.id));
    setUploading(false);
    const ids = photos
      .map((photo) => queue.state(photo.id)?.uploadId)
      .filter((id): id is string => Boolean(id));
    if (ids.length < photos.length) return setTrouble(t('work.photos_failed'));
    const words = note.trim();
    props.onSend({ ...(words ? { note: words } : {}), ...(ids.length ? { photos: ids } : {}) });
  };
  const busy = props.busy || uploading;
  return (
    <form class="card ask" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('work.action.finish')}</h2>
      <Field id="note" label={t('work.finish_note')} hint={t('work.finish_hint')}>
        <textarea
          id="note"
          rows={3}
          maxLength={500}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
          aria-describedby={describedBy('note', true, undefined)}
        />
      </Field>
      <h3>{t('photo.after')}</h3>
      <PhotoPicker
        photos={photos}
        max={MAX_AFTER}
        uploads={queue}
        onAdd={(blobs) => setPhotos((known) => [...known, ...blobs.map((blob) => ({ id: newId(), blob }))])}
        onRemove={(id) => {
          queue.cancel(id);
          setPhotos((known) => known.filter((photo) => photo.id !== id));
        }}
        onPainted={(id, blob) =>
          setPhotos((known) => known.map((photo) => (photo.id === id ? { id: newId(), blob } : photo)))
        }
      />
      <p class="error" role="alert">
        {props.error || trouble}
      </p>
      <button type="submit" class="button action" disabled={busy}>
        {t(uploading ? 'work.uploading' : 'work.finish_send')}
      </button>
      <button type="button" class="button plain" onClick={props.onClose}>
        {t('common.cancel')}
      </button>
    </form>
  );
}
