import { useRef, useState } from 'preact/hooks';
import type { Category, LatLng, UploadTicket } from '../api-types.ts';
import { ApiError, NetworkError } from '../http.ts';
import { readTypedCode, spacedCode } from '../phone/code-typing.ts';
import { newId } from '../phone/new-id.ts';
import { PhotoPicker } from '../photos/photo-picker.tsx';
import { usePhotos } from '../photos/use-photos.ts';
import { usePosition } from '../place/use-position.ts';
import { emergencyOf } from '../report-form/steps/category-tree.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { WordsField } from '../ui/words-field.tsx';
import { CategoryChoice } from './category-choice.tsx';
import { DangerNote } from './danger-note.tsx';
import { type InspectKey, tr } from './messages/index.ts';

const MOST_PHOTOS = 9;
type Missing = Partial<Record<'category' | 'address' | 'words' | 'spot', InspectKey>>;

/** What somebody saw, and where. */
export interface Sighting {
  category: string;
  description: string;
  code?: string;
  location?: LatLng;
  address?: string;
  photos?: string[];
}

/** What somebody saw on their way: one page, one order. The same form sent again is the same order. */
export function RaiseForm(props: {
  categories: Category[];
  /** The place is known already: from a round. */
  placed?: boolean;
  /** A code on the spot may be named, and which one was scanned. */
  codes?: boolean;
  at?: string | undefined;
  /** What the description begins with. */
  begin?: string;
  upload: (file: { contentType: string; size: number }, key: string) => Promise<UploadTicket>;
  send: (sighting: Sighting, key: string) => Promise<void>;
  onRefused?: (problem: ApiError) => void;
}) {
  const { categories, placed, upload } = props;
  const [category, setCategory] = useState('');
  const [spot, setSpot] = useState(props.at ? spacedCode(props.at) : '');
  const [address, setAddress] = useState('');
  const [location, setLocation] = useState<LatLng>();
  const [words, setWords] = useState(props.begin ?? '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const [missing, setMissing] = useState<Missing>({});
  const position = usePosition(setLocation);
  const key = useRef(newId());
  const photos = usePhotos(MOST_PHOTOS, (file) => upload(file, key.current));
  const danger = category ? emergencyOf(categories, category) : undefined;
  const typed = readTypedCode(spot);

  const send = async (event: Event) => {
    event.preventDefault();
    if (busy || danger) return;
    const somewhere = address.trim().length > 1 || location || placed || typed.ok;
    const wrong: Missing = {
      ...(category ? {} : { category: 'category_missing' }),
      ...(spot.trim() === '' || typed.ok ? {} : { spot: 'spot_wrong' }),
      ...(somewhere ? {} : { address: 'where_missing' }),
      ...(words.trim().length > 1 ? {} : { words: 'words_missing' }),
    };
    setMissing(wrong);
    if (Object.keys(wrong).length) return;
    setBusy(true);
    setError('');
    try {
      const ids = await photos.send();
      const where = address.trim();
      return await props.send(
        {
          category,
          description: words.trim(),
          ...(typed.ok ? { code: typed.code } : {}),
          ...(location ? { location } : {}),
          ...(where.length > 1 ? { address: where } : {}),
          ...(ids.length ? { photos: ids } : {}),
        },
        key.current,
      );
    } catch (problem) {
      setBusy(false);
      if (!(problem instanceof ApiError)) {
        if (!(problem instanceof NetworkError)) throw problem;
        return setError(tr('no_network'));
      }
      setError(problem.message);
      // It was taken as it was first sent, though the phone never heard so: what is sent next is another one.
      if (problem.code === 'idempotency_mismatch') key.current = newId();
      props.onRefused?.(problem);
    }
  };
  const said = (field: keyof Missing) => {
    const word = missing[field];
    return word && tr(word);
  };
  return (
    <form class="raise-form" noValidate onSubmit={(event) => void send(event)}>
      <CategoryChoice all={categories} value={category} error={said('category')} onChoose={setCategory} />
      {danger && <DangerNote danger={danger} />}
      {props.codes && (
        <Field id="spot" label={tr('spot')} hint={tr('spot_hint')} error={said('spot')}>
          <input
            id="spot"
            class="digits"
            autoCapitalize="characters"
            autoComplete="off"
            spellcheck={false}
            value={spot}
            onInput={(event) => setSpot(event.currentTarget.value)}
            aria-describedby={describedBy('spot', true, said('spot'))}
          />
        </Field>
      )}
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
      <WordsField
        id="words"
        label={tr('words')}
        error={said('words')}
        rows={4}
        most={2000}
        value={words}
        onChange={setWords}
      />
      <h2>{tr('photos')}</h2>
      <PhotoPicker {...photos.picker} />
      <p class="error" role="alert">
        {error}
      </p>
      <button type="submit" class="button action" disabled={busy || Boolean(danger)}>
        {tr(busy ? 'sending' : 'send')}
      </button>
    </form>
  );
}
