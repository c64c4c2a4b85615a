import { useRef, useState } from 'preact/hooks';
import { createStaffUpload } from '../api.ts';
import type { Category, LatLng, Staff, WorkOrder } from '../api-types.ts';
import { isTemporary } from '../http.ts';
import { newId } from '../phone/new-id.ts';
import { PhotoPicker } from '../photos/photo-picker.tsx';
import { usePhotos } from '../photos/use-photos.ts';
import { usePosition } from '../place/use-position.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { CategoryChoice } from './category-choice.tsx';
import { raise } from './inspect-api.ts';
import { type InspectKey, tr } from './messages/index.ts';

const MOST_PHOTOS = 9;
type Missing = Partial<Record<'category' | 'address' | 'words', InspectKey>>;

/** What somebody of the staff saw: one page, one order. From a round its place and point are known. */
export function RaiseForm({
  staff,
  categories,
  round,
  point,
  onSent,
}: {
  staff: Staff;
  categories: Category[];
  round: WorkOrder | undefined;
  point: string | undefined;
  onSent: (unit: string) => void;
}) {
  const known = round?.checks?.filter(({ id }) => id === point)[0];
  const [category, setCategory] = useState('');
  const [address, setAddress] = useState('');
  const [location, setLocation] = useState<LatLng>();
  const [words, setWords] = useState(known ? `${known.text}：` : '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const [missing, setMissing] = useState<Missing>({});
  const position = usePosition(setLocation);
  const photos = usePhotos(MOST_PHOTOS, createStaffUpload);
  // The same form sent again is the same order.
  const key = useRef(newId());

  const send = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const wrong: Missing = {
      ...(category ? {} : { category: 'category_missing' }),
      ...(address.trim().length > 1 || location || round ? {} : { address: 'where_missing' }),
      ...(words.trim().length > 1 ? {} : { words: 'words_missing' }),
    };
    setMissing(wrong);
    if (Object.keys(wrong).length) return;
    setBusy(true);
    setError('');
    const region = round?.place.regionCode ?? staff.regions[0];
    try {
      const ids = await photos.send();
      const where = address.trim() || round?.place.name;
      const { unit } = await raise(
        {
          category,
          description: words.trim(),
          ...(location ? { location } : region ? { region } : {}),
          ...(where ? { address: where } : {}),
          ...(ids.length ? { photos: ids } : {}),
          ...(round ? { foundBy: { order: round.id, ...(point ? { point } : {}) } } : {}),
        },
        key.current,
      );
      return onSent(unit);
    } catch (problem) {
      if (isTemporary(problem)) setError(tr('no_network'));
      else {
        setError(problem instanceof Error ? problem.message : '');
        // Refused, so nothing was taken: what is sent next is another form.
        key.current = newId();
      }
    }
    setBusy(false);
  };
  const said = (field: keyof Missing) => {
    const word = missing[field];
    return word && tr(word);
  };
  return (
    <form class="raise-form" noValidate onSubmit={(event) => void send(event)}>
      <CategoryChoice all={categories} value={category} error={said('category')} onChoose={setCategory} />
      <Field id="address" label={tr('where_words')} hint={tr('where_words_hint')} error={said('address')}>
        <input
          id="address"
          maxLength={200}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
          aria-describedby={describedBy('address', true, said('address'))}
        />
      </Field>
      <button type="button" class="button outline" disabled={position.busy} onClick={position.ask}>
        {tr('my_position')}
      </button>
      <p class="hint" role="status">
        {position.words}
      </p>
      <Field id="words" label={tr('words')} error={said('words')}>
        <textarea
          id="words"
          rows={4}
          maxLength={2000}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          aria-describedby={describedBy('words', false, said('words'))}
        />
      </Field>
      <h2>{tr('photos')}</h2>
      <PhotoPicker {...photos.picker} />
      <p class="error" role="alert">
        {error}
      </p>
      <button type="submit" class="button action" disabled={busy}>
        {tr(busy ? 'sending' : 'send')}
      </button>
    </form>
  );
}
