import { t, type Vars } from '../messages/index.ts';
import { language } from '../phone/settings.ts';
import { agoWords, dateWords, dueWords } from './time-words.ts';

/** The moment itself, machine-readable. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{dateWords(new Date(at), language(), new Date())}</time>;
}

export function Ago({ at }: { at: string }) {
  const words = agoWords(new Date(at), new Date());
  if (words.key === 'time.on') return <Moment at={at} />;
  return <time dateTime={at}>{t(words.key, words.vars)}</time>;
}

export function Due({ at }: { at: string }) {
  const words = dueWords(new Date(at), new Date());
  return <time dateTime={at}>{t(words.key, words.vars)}</time>;
}

/** Until when something can still be done, with the time left; nothing where there is no end. */
export function Until({ say, at }: { say: (vars: Vars) => string; at: string | undefined }) {
  if (!at) return null;
  const [end, now] = [new Date(at), new Date()];
  const left = dueWords(end, now);
  return (
    <p class="hint">
      <time dateTime={at}>
        {say({ date: dateWords(end, language(), now), left: t(left.key, left.vars) })}
      </time>
    </p>
  );
}
