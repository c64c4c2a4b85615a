import type { Colour } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { language } from '../phone/settings.ts';
import { ColourMark } from '../ui/colour-mark.tsx';
import { dateWords } from './time-words.ts';
import { Due } from './when.tsx';

/** Colour, time left and the moment itself; what is done has no time left. */
export function DueLine({ colour, dueAt, brief }: { colour: Colour; dueAt: string; brief?: boolean }) {
  const date = dateWords(new Date(dueAt), language(), new Date());
  return (
    <span class="due-line">
      <ColourMark colour={colour} />
      {colour !== 'grey' && <Due at={dueAt} />}
      {!brief && colour !== 'grey' && <span class="due-date">{t('track.due_by', { date })}</span>}
    </span>
  );
}
