import { useState } from 'preact/hooks';
import { createStaffUpload } from '../../api.ts';
import type { OrderActionBody } from '../../api-types.ts';
import { t } from '../../messages/index.ts';
import { PhotoPicker } from '../../photos/photo-picker.tsx';
import type { LocalPhoto } from '../../photos/photo-tile.tsx';
import { usePhotos } from '../../photos/use-photos.ts';
import { WordsField } from '../../ui/words-field.tsx';
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
  const [uploading, setUploading] = useState(false);
  const [trouble, setTrouble] = useState('');
  const photos = usePhotos(MAX_AFTER, createStaffUpload, props.kept?.photos);

  const submit = async (event: Event) => {
    event.preventDefault();
    setUploading(true);
    setTrouble('');
    const words = note.trim();
    try {
      // Without a network there is nothing to try.
      const tried = navigator.onLine === false ? photos.photos : await photos.attempt();
      props.onSend(words ? { note: words } : {}, tried);
    } catch (problem) {
      setTrouble(problem instanceof Error ? problem.message : '');
    }
    setUploading(false);
  };
  const busy = props.busy || uploading;
  return (
    <form class="card ask" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{tw('work.action.finish')}</h2>
      <WordsField
        id="note"
        label={tw('work.finish_note')}
        hint={tw('work.finish_hint')}
        rows={3}
        most={500}
        value={note}
        onChange={setNote}
      />
      <h3>{t('photo.after')}</h3>
      <PhotoPicker {...photos.picker} />
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
