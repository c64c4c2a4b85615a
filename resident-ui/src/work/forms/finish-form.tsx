import { useState } from 'preact/hooks';
import { createStaffUpload } from '../../api.ts';
import type { OrderActionBody } from '../../api-types.ts';
import { isTemporary } from '../../http.ts';
import { t } from '../../messages/index.ts';
import { newId } from '../../phone/new-id.ts';
import { PhotoPicker } from '../../photos/photo-picker.tsx';
import type { LocalPhoto } from '../../photos/photo-tile.tsx';
import { uploadTools } from '../../photos/put-photo.ts';
import { useUploadQueue } from '../../photos/use-upload-queue.ts';
import { describedBy, Field } from '../../ui/field.tsx';
import { tw } from '../messages/index.ts';

const MAX_AFTER = 9;

/** What was done, with photos of how it looks now. */
export function FinishForm(props: {
  busy: boolean;
  error: string;
  /** From an earlier try that came to nothing. */
  kept: { note?: string; photos: LocalPhoto[] } | undefined;
  /** Pictures that did not get through come without an upload id. */
  onSend: (body: OrderActionBody, photos: LocalPhoto[]) => void;
  onClose: () => void;
}) {
  const [note, setNote] = useState(props.kept?.note ?? '');
  const [photos, setPhotos] = useState<LocalPhoto[]>(
    () => props.kept?.photos.map(({ id, blob }) => ({ id, blob })) ?? [],
  );
  const [uploading, setUploading] = useState(false);
  const [trouble, setTrouble] = useState('');
  const queue = useUploadQueue(() => uploadTools(createStaffUpload));

  const submit = async (event: Event) => {
    event.preventDefault();
    setUploading(true);
    setTrouble('');
    const words = note.trim();
    const body = words ? { note: words } : {};
    if (navigator.onLine === false) {
      setUploading(false);
      return props.onSend(body, photos);
    }
    for (const { id, blob } of photos) queue.add(id, blob);
    await queue.settled(photos.map((photo) => photo.id));
    setUploading(false);
    const states = photos.map((photo) => queue.state(photo.id));
    if (states.some((state) => state?.phase === 'failed' && !isTemporary(state.error))) {
      return setTrouble(t('photo.not_sent'));
    }
    const ids = states.map((state) => state?.uploadId).filter((id): id is string => Boolean(id));
    const sent = photos.map((photo, index) => {
      const uploadId = states[index]?.uploadId;
      return uploadId ? { ...photo, uploadId } : photo;
    });
    props.onSend({ ...body, ...(ids.length ? { photos: ids } : {}) }, sent);
  };
  const busy = props.busy || uploading;
  return (
    <form class="card ask" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{tw('work.action.finish')}</h2>
      <Field id="note" label={tw('work.finish_note')} hint={tw('work.finish_hint')}>
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
        {tw(uploading ? 'work.uploading' : 'work.finish_send')}
      </button>
      <button type="button" class="button plain" onClick={props.onClose}>
        {t('common.cancel')}
      </button>
    </form>
  );
}
