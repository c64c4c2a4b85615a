import { useState } from 'preact/hooks';
import { answerQuestion, createUpload } from '../api.ts';
import type { Track } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { newId } from '../phone/new-id.ts';
import { PhotoPicker } from '../photos/photo-picker.tsx';
import { usePhotos } from '../photos/use-photos.ts';
import { Until } from '../time/when.tsx';
import { useAction } from '../ui/use-action.ts';
import { WordsForm } from '../ui/words-form.tsx';

/** One picture of the lamp post often says more than a sentence; nine would be another report. */
const MOST_PHOTOS = 3;

type Question = NonNullable<Track['question']>;
type Props = { token: string; track: Track; onDone: (track: Track) => void };

function AnswerForm({ token, question, onDone }: Omit<Props, 'track'> & { question: Question }) {
  // The pictures belong to this answer alone, and whoever sends them has to name it.
  const [key] = useState(newId);
  const photos = usePhotos(MOST_PHOTOS, (file) => createUpload(file, key));
  const action = useAction();
  const send = (text: string) =>
    action.run(async () => {
      const ids = await photos.send();
      onDone(
        await answerQuestion(
          token,
          { question: question.at, text, ...(ids.length ? { photos: ids } : {}) },
          key,
        ),
      );
      return undefined;
    });
  return (
    <WordsForm
      class="card ask"
      id="answer"
      label={t('answer.label')}
      missing={t('answer.missing')}
      most={1_000}
      send={t(action.busy ? 'answer.sending' : 'answer.send')}
      busy={action.busy}
      error={action.error}
      onSend={(words) => void send(words)}
      below={
        <>
          <PhotoPicker {...photos.picker} />
          <Until say={(vars) => t('answer.until', vars)} at={question.until} />
        </>
      }
    >
      <h2>{t('answer.title')}</h2>
      <p class="quote">{question.text}</p>
    </WordsForm>
  );
}

/** What the reporter is asked. The clock of their case stands still until they answer, or until it is too late to wait. */
export function Answer({ track, ...props }: Props) {
  const { question, canAnswer } = track;
  if (!question) return null;
  // A form of its own for each question: what was written to one is no answer to the next.
  if (canAnswer) return <AnswerForm key={question.at} {...props} question={question} />;
  return (
    <section class="card" role="status">
      <h2>{t('answer.sent')}</h2>
      <p>{t('answer.sent_text')}</p>
    </section>
  );
}
