import { useState } from 'preact/hooks';
import { createStaffUpload } from '../api.ts';
import { isTemporary } from '../http.ts';
import { t } from '../messages/index.ts';
import { PhotoPicker } from '../photos/photo-picker.tsx';
import { usePhotos } from '../photos/use-photos.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { useKeyFor } from '../ui/use-key-for.ts';
import { type Point, type PointSaid, type PointWay, tellPoint } from './inspect-api.ts';
import { type InspectKey, tr } from './messages/index.ts';

const MOST_PHOTOS = 3;

/** The answer to one point. It is saved by itself, so that a walk that is broken off loses nothing. */
export function PointForm({
  point,
  orderId,
  way,
  onSaved,
  onClose,
}: {
  point: Point;
  orderId: string;
  way: PointWay;
  onSaved: () => void;
  onClose: (() => void) | undefined;
}) {
  const { id, kind, answer } = point;
  const [result, setResult] = useState(kind === 'check' ? answer?.result : undefined);
  const [value, setValue] = useState(answer?.value === undefined ? '' : String(answer.value));
  const [note, setNote] = useState(answer?.note ?? '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const photos = usePhotos(MOST_PHOTOS, createStaffUpload);
  // The same tap, tried again, is the same answer; another answer is another one.
  const keyFor = useKeyFor();

  const missing = (): InspectKey | undefined => {
    if (kind === 'check' && !result) return 'choose';
    if (kind === 'number' && (value.trim() === '' || Number.isNaN(Number(value)))) return 'value_missing';
    return point.photo && photos.photos.length === 0 ? 'photo_missing' : undefined;
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const wrong = missing();
    if (wrong) return setError(tr(wrong));
    setBusy(true);
    setError('');
    try {
      const words = note.trim();
      const said: PointSaid = {
        point: id,
        ...(kind === 'check' ? (result ? { result } : {}) : { value: Number(value) }),
        ...(words ? { note: words } : {}),
      };
      const alone = way.waits || navigator.onLine === false;
      // Without a network there is nothing to try.
      const tried = alone ? photos.photos : await photos.attempt();
      const ids = tried.map(({ uploadId }) => uploadId).filter((each): each is string => Boolean(each));
      const key = keyFor(JSON.stringify([said, tried.map((photo) => photo.id)]));
      const later = () => way.later(point, said, tried, key);
      if (alone || ids.length < tried.length) await later();
      else {
        await tellPoint(orderId, { ...said, ...(ids.length ? { photos: ids } : {}) }, key).then(
          onSaved,
          // Nobody knows whether it arrived: told again under its key it is the same answer.
          (problem: unknown) => (isTemporary(problem) ? later() : Promise.reject(problem)),
        );
      }
      photos.clear();
      onClose?.();
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : '');
    }
    setBusy(false);
  };
  return (
    <form class="point-form" noValidate onSubmit={(event) => void save(event)}>
      {kind === 'check' ? (
        <fieldset class="point-choice">
          <legend class="sr-only">{point.text}</legend>
          <div>
            {(['ok', 'not_ok'] as const).map((each) => (
              <button
                key={each}
                type="button"
                class={`button outline choice-${each}`}
                aria-pressed={result === each}
                onClick={() => setResult(each)}
              >
                {tr(each)}
              </button>
            ))}
          </div>
        </fieldset>
      ) : (
        <Field id={`value-${id}`} label={tr('value', { unit: point.unit ?? '' })}>
          <input
            id={`value-${id}`}
            inputMode="decimal"
            value={value}
            onInput={(event) => setValue(event.currentTarget.value)}
            aria-describedby={describedBy(`value-${id}`, false, undefined)}
          />
        </Field>
      )}
      <Field id={`note-${id}`} label={tr('note')}>
        <input
          id={`note-${id}`}
          maxLength={500}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </Field>
      {(point.photo || result === 'not_ok' || kind === 'number') && <PhotoPicker {...photos.picker} />}
      <p class="error" role="alert">
        {error}
      </p>
      <button type="submit" class="button primary" disabled={busy}>
        {tr(busy ? 'saving' : 'save')}
      </button>
      {onClose && (
        <button type="button" class="button plain" onClick={onClose}>
          {t('common.cancel')}
        </button>
      )}
    </form>
  );
}
