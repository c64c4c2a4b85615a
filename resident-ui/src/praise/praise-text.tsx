import { tKnown } from '../messages/index.ts';
import { language } from '../phone/settings.ts';
import { dayWords } from './day-words.ts';
import { reasonWords, tp } from './messages/index.ts';
import type { Shown } from './praise-api.ts';

function whom({ to }: Shown): string {
  if (to.kind === 'neighbour') return tp('to.neighbour');
  return [tKnown(`role.${to.role}`, to.role), to.name].filter(Boolean).join(' · ');
}

/** One praise, the same everywhere: whoever agrees sees what will be shown. */
export function PraiseText({ shown }: { shown: Shown }) {
  const reasons = shown.reasons
    .map((reason) => reasonWords(reason))
    .filter((words): words is string => Boolean(words));
  return (
    <div class="praise">
      <p class="praise-to">
        <strong>{whom(shown)}</strong>
        {shown.to.kind === 'worker' && shown.to.unit && <small>{shown.to.unit}</small>}
      </p>
      <ul class="praise-reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {shown.words && <p class="quote">{shown.words}</p>}
      <p class="hint">
        <time dateTime={shown.on}>{dayWords(shown.on, language())}</time>
      </p>
    </div>
  );
}
