import type { OrderLogEntry } from '../api-types.ts';
import { t, tKnown } from '../messages/index.ts';
import { PhotoStrip } from '../photos/photo-strip.tsx';
import { newestFirst } from '../time/newest-first.ts';
import { Moment } from '../time/when.tsx';
import { tw, twKnown } from './messages/index.ts';

/** Every dispatch decision says why. */
function reasonWords({ code, rule = '', toName, from }: Record<string, string> = {}): string {
  if (toName) return tw('routing.to', { unit: toName });
  const words = code ? twKnown(`routing.${code}`) : '';
  const origin = from === undefined ? '' : twKnown(`routing.from_${from}`);
  return [words.replace('{rule}', rule), origin].filter(Boolean).join(' ');
}

export function OrderLog({ log, title = tw('work.log') }: { log: OrderLogEntry[]; title?: string }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      <ol class="timeline" reversed>
        {newestFirst(log).map((entry) => (
          <li key={`${entry.at}.${entry.action}`} class={`step is-${entry.action}`}>
            <p class="step-what">{tKnown(`action.${entry.action}`, entry.action)}</p>
            <p class="step-when">
              {entry.by.name ?? tKnown(`role.${entry.by.role}`, entry.by.role)} · <Moment at={entry.at} />
            </p>
            {reasonWords(entry.details) && <p class="step-note">{reasonWords(entry.details)}</p>}
            {entry.reason && <p class="step-note">{entry.reason}</p>}
            {entry.note && <p class="step-note">{entry.note}</p>}
            {entry.photos && (
              <PhotoStrip
                photos={entry.photos}
                label={t(entry.action === 'answered' ? 'photo.answer' : 'photo.after')}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
