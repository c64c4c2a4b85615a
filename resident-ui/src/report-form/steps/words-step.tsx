import { useState } from 'preact/hooks';
import { t } from '../../messages/index.ts';
import { newId } from '../../phone/new-id.ts';
import { PhotoPicker } from '../../photos/photo-picker.tsx';
import { Heading } from '../../ui/heading.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { MAX_PHOTOS, MAX_WORDS } from '../draft.ts';
import { goTo, hasWords, problemOf } from '../step-order.ts';
import type { StepParts } from './parts.ts';

/** What is the matter, in the person's own words, and photos of it. */
export function WordsStep({ draft, dispatch, queue }: StepParts) {
  const [missing, setMissing] = useState(false);
  const empty = !draft.description.trim();
  const error =
    problemOf(draft, 'description') ?? (missing && !hasWords(draft) ? t('words.missing') : undefined);
  const short = draft.categoryName?.split(' · ').pop() ?? '';
  const write = (description: string) => dispatch({ type: 'edit', edit: { description } });
  const next = (event: Event) => {
    event.preventDefault();
    if (hasWords(draft)) return goTo(draft, 'send');
    setMissing(true);
    document.getElementById('words')?.focus();
  };
  return (
    <form onSubmit={next} noValidate>
      <Heading>{t('words.title')}</Heading>
      <p class="chosen">{draft.categoryName}</p>
      <WordsField
        id="words"
        label={t('words.label')}
        hint={t('words.hint')}
        error={error}
        rows={5}
        most={MAX_WORDS}
        value={draft.description}
        onChange={write}
      />
      {/* The name of a category says nothing of what a shop needs. */}
      {empty && short && !draft.kind && (
        <button type="button" class="mini" onClick={() => write(short)}>
          {t('words.use', { words: short })}
        </button>
      )}
      {draft.description.length > MAX_WORDS * 0.8 && (
        <p class="hint" role="status">
          {t('words.left', { n: MAX_WORDS - draft.description.length })}
        </p>
      )}
      <h2>{t('words.photos')}</h2>
      <p class="hint">{t('words.photos_hint')}</p>
      <PhotoPicker
        photos={draft.photos}
        max={MAX_PHOTOS}
        uploads={queue}
        error={problemOf(draft, 'photos')}
        onAdd={(blobs) =>
          dispatch({ type: 'photo_added', photos: blobs.map((blob) => ({ id: newId(), blob })) })
        }
        onRemove={(id) => {
          queue.cancel(id);
          dispatch({ type: 'photo_removed', id });
        }}
        onPainted={(id, blob) => {
          queue.cancel(id);
          dispatch({ type: 'photo_painted', id, photo: { id: newId(), blob } });
        }}
      />
      <button type="submit" class="button primary">
        {t('common.next')}
      </button>
    </form>
  );
}
